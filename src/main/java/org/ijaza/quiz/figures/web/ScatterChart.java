package org.ijaza.quiz.figures.web;

import java.util.List;
import org.ijaza.quiz.figures.QuestionFigures;

/**
 * The questions of a test by facility, from left to right, and discrimination, from below to above, in a picture
 * {@value #WIDTH} wide and {@value #HEIGHT} high.
 */
public record ScatterChart(List<Dot> dots) {

    static final int WIDTH = 400;
    static final int HEIGHT = 220;
    /** Discriminations shown; what lies outside stands at the edge. */
    private static final double LEAST = -0.5;

    private static final double MOST = 1;

    /** @param noted whether there is something about it to be looked at */
    public record Dot(String code, boolean noted, double x, double y) {}

    public ScatterChart {
        dots = List.copyOf(dots);
    }

    /** Of the questions that enough people answered differently. */
    static ScatterChart of(List<QuestionFigures> questions) {
        return new ScatterChart(questions.stream()
                .filter(question -> question.discrimination().isPresent())
                .map(question -> new Dot(
                        question.code(),
                        !question.findings().isEmpty(),
                        x(question.facility()),
                        y(question.discrimination().getAsDouble())))
                .toList());
    }

    /** Where a facility from 0 to 1 stands. */
    static double x(double facility) {
        return facility * WIDTH;
    }

    /** Where a discrimination from -1 to 1 stands. */
    static double y(double discrimination) {
        double within = Math.max(LEAST, Math.min(MOST, discrimination));
        return HEIGHT * (MOST - within) / (MOST - LEAST);
    }

    /** Where discrimination is 0. */
    public double getZero() {
        return y(0);
    }
}
