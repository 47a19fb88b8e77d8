package org.ijaza.quiz.figures.web;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many scored how much, as bars of a picture {@value #WIDTH} wide and {@value #HEIGHT} high; the highest has room
 * for its number above it.
 */
public record Histogram(List<Bar> bars) {

    static final int WIDTH = 400;
    static final int HEIGHT = 150;
    private static final int ABOVE = 20;
    private static final int GAP = 4;

    /**
     * A bar.
     *
     * @param from the lowest score that it counts
     * @param until the highest
     */
    public record Bar(int from, int until, int count, double x, double y, double width, double height) {

        public double getMiddle() {
            return x + width / 2;
        }

        /** Where its number stands. */
        public double getAbove() {
            return y - GAP;
        }
    }

    public Histogram {
        bars = List.copyOf(bars);
    }

    /** @param counts of the bands, each as wide as the others; none gives no bars */
    static Histogram of(List<Integer> counts) {
        if (counts.isEmpty()) {
            return new Histogram(List.of());
        }
        double most = Math.max(1, Collections.max(counts));
        double step = (double) WIDTH / counts.size();
        int points = 100 / counts.size();
        return new Histogram(IntStream.range(0, counts.size())
                .mapToObj(i -> {
                    double height = (HEIGHT - ABOVE) * counts.get(i) / most;
                    int until = i == counts.size() - 1 ? 100 : (i + 1) * points - 1;
                    return new Bar(
                            i * points,
                            until,
                            counts.get(i),
                            i * step + GAP / 2.0,
                            HEIGHT - height,
                            step - GAP,
                            height);
                })
                .toList());
    }
}
