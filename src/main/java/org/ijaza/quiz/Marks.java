package org.ijaza.quiz;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ijaza.quiz.marking.Share;

/**
 * What the answers of an attempt earn.
 *
 * @param byObjective the shares of the questions that are marked, by code of the objective, in the order of the questions;
 *     none empty
 */
record Marks(Map<String, List<Share>> byObjective) {

    /** @param share what is earned by the answer to a question */
    static Marks of(List<AttemptQuestion> questions, VersionBank bank, Function<AttemptQuestion, Share> share) {
        return new Marks(questions.stream()
                .filter(asked -> bank.question(asked.questionId()).type().isMarked() && !asked.awaitsMarker())
                .collect(Collectors.groupingBy(
                        asked -> bank.question(asked.questionId()).objective(),
                        LinkedHashMap::new,
                        Collectors.mapping(share, Collectors.toList()))));
    }

    /** Per cent of the marks that could be earned, rounded down, so that nobody passes by rounding; 0 if there are none. */
    int percent() {
        return byObjective.isEmpty()
                ? 0
                : Share.percent(byObjective.values().stream()
                        .flatMap(Collection::stream)
                        .toList());
    }

    /** The same of each objective. */
    Map<String, Integer> objectives() {
        Map<String, Integer> objectives = new LinkedHashMap<>();
        byObjective.forEach((objective, shares) -> objectives.put(objective, Share.percent(shares)));
        return objectives;
    }

    /** How many questions are marked. */
    int count() {
        return byObjective.values().stream().mapToInt(List::size).sum();
    }

    /** Whether they pass: in all, and in each objective where the test asks for that too. Never, if it has no pass mark. */
    boolean pass(Blueprint test) {
        return test.passMark() != null
                && percent() >= test.passMark()
                && (test.objectivePassMark() == null
                        || objectives().values().stream().allMatch(reached -> reached >= test.objectivePassMark()));
    }
}
