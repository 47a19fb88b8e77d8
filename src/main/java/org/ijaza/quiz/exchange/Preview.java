package org.ijaza.quiz.exchange;

import java.util.List;

/**
 * What an import will do.
 *
 * @param taken what comes in, in the file's order
 * @param refused what does not, in the file's order
 */
public record Preview(List<Taken> taken, List<Refused> refused) {

    /** Whether the author has to say which objective some of them measure. */
    public boolean isObjectiveOpen() {
        return taken.stream().anyMatch(question -> question.objective().isEmpty());
    }

    /** Whether the author has to say the level of some of them. */
    public boolean isLevelOpen() {
        return taken.stream().anyMatch(question -> question.level().isEmpty());
    }
}
