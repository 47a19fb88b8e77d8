package org.ijaza.quiz.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.ReadableQuestions;
import org.ijaza.quiz.TestKind;

/**
 * What the first attempts at a test say, over all versions of its course. Of each person only the first counts: who
 * sits a test again has seen questions of it.
 *
 * @param code id in the course's files
 * @param title in the newest version that was sat
 * @param attempts how many first attempts were submitted; with fewer than {@link #LEAST} nothing further is said
 * @param scores how the scores are spread, 0 to 100; nothing with too few attempts
 * @param bands how many scored 0 to 9, 10 to 19 and so on, the last 90 to 100
 * @param passed share that passed, from 0 to 1; nothing for a test that nobody fails
 * @param reliability nothing with too few answers to a question, or where nobody differs
 * @param minutes from beginning to submission, pauses included
 * @param questions by code
 */
public record TestFigures(
        String code,
        TestKind kind,
        Texts title,
        int attempts,
        Optional<Spread> scores,
        List<Integer> bands,
        OptionalDouble passed,
        Optional<Reliability> reliability,
        Optional<Spread> minutes,
        List<QuestionFigures> questions) {

    /** With fewer attempts, chance says more than the test does, and somebody might be recognised. */
    public static final int LEAST = 10;

    public TestFigures {
        bands = List.copyOf(bands);
        questions = List.copyOf(questions);
    }

    public boolean isEnough() {
        return attempts >= LEAST;
    }

    /** Whether it asks something that can be right or wrong; else there are no scores. */
    public boolean isMarked() {
        return questions.stream().anyMatch(QuestionFigures::marked);
    }

    /** The questions that have something about them to be looked at. */
    public long getNoted() {
        return questions.stream()
                .filter(question -> !question.findings().isEmpty())
                .count();
    }

    /** The same without what questions ask and offer that are not for the reader. */
    TestFigures readableTo(ReadableQuestions readable) {
        return new TestFigures(
                code,
                kind,
                title,
                attempts,
                scores,
                bands,
                passed,
                reliability,
                minutes,
                questions.stream()
                        .map(question -> readable.has(question.country()) ? question : question.withoutContent())
                        .toList());
    }
}
