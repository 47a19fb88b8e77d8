package org.ijaza.quiz.bank;

import java.util.List;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.Question;

/**
 * A question of a course's current version, and where it is used.
 *
 * @param versions numbers of the course's versions that have a question of this code
 * @param tests of the current version that can draw it
 * @param attempts how many attempts asked a question of this code, in whatever version
 */
public record FoundQuestion(
        Question question,
        String course,
        Texts courseTitle,
        List<Integer> versions,
        List<TestUsing> tests,
        long attempts) {

    /** @param code id of the test in the course's files */
    public record TestUsing(String code, Texts title) {}

    public FoundQuestion {
        versions = List.copyOf(versions);
        tests = List.copyOf(tests);
    }
}
