package org.ijaza.quiz.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Texts;

/**
 * What the first attempts at a course's tests say.
 *
 * @param title of the current version
 * @param tests in the order of the newest version that has them; those that nobody has sat are not here
 * @param gains by objective, in the order of their codes
 * @param objectives texts of the current version's objectives by code
 * @param cut whether there are so many attempts that only the newest {@link FirstAttempts#MOST} count
 */
public record CourseFigures(
        String course,
        Texts title,
        List<TestFigures> tests,
        List<ObjectiveGain> gains,
        Map<String, Texts> objectives,
        boolean cut) {

    public CourseFigures {
        tests = List.copyOf(tests);
        gains = List.copyOf(gains);
        objectives = Map.copyOf(objectives);
    }

    /** How many attempts count at most. */
    public int getMost() {
        return FirstAttempts.MOST;
    }

    /** The figures of one of its tests. */
    public Optional<TestFigures> findTest(String code) {
        return tests.stream().filter(test -> test.code().equals(code)).findFirst();
    }
}
