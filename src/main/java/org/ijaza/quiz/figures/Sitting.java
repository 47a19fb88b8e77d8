package org.ijaza.quiz.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;

/**
 * A first attempt at a test, submitted and marked.
 *
 * @param person tells attempts of one person at different tests together; leaves this package in no form
 * @param version number of the course's version
 * @param language that it was begun in; none if that was not kept yet
 */
record Sitting(
        long person,
        int version,
        Optional<Language> language,
        Instant begun,
        Instant submitted,
        boolean passed,
        List<Given> answers) {

    /**
     * An answer.
     *
     * @param mark from 0 to 1
     * @param chosen indexes of the choices ticked, as they were written; none where something else is asked for
     * @param blank whether nothing was answered
     * @param saved when the answer that stands was saved; none if nothing was answered
     */
    record Given(Asked question, double mark, Set<Integer> chosen, boolean blank, Optional<Instant> saved) {

        /** One that was ticked, or left blank. */
        Given(Asked question, double mark, Set<Integer> chosen, Optional<Instant> saved) {
            this(question, mark, chosen, chosen.isEmpty(), saved);
        }
    }

    Sitting {
        answers = List.copyOf(answers);
    }

    /** Of the questions that are marked. */
    Map<Asked, Double> marks() {
        return marked().collect(Collectors.toMap(Given::question, Given::mark));
    }

    private Stream<Given> marked() {
        return answers.stream().filter(answer -> answer.question().marked());
    }

    /** From beginning to submission, pauses included. */
    Duration duration() {
        return Duration.between(begun, submitted);
    }

    /**
     * The time between the saving of an answer and of the one saved before it, or the beginning. It holds reading and
     * pausing, and is not time at the question alone. Answers saved at the same moment, as a page without script does,
     * have none.
     */
    Map<Asked, Duration> paces() {
        Map<Asked, Duration> paces = new LinkedHashMap<>();
        Map<Instant, List<Given>> byMoment = answers.stream()
                .filter(answer -> answer.saved().isPresent())
                .collect(Collectors.groupingBy(answer -> answer.saved().orElseThrow()));
        Instant before = begun;
        for (Instant moment : byMoment.keySet().stream().sorted().toList()) {
            List<Given> saved = byMoment.get(moment);
            if (saved.size() == 1) {
                paces.put(saved.get(0).question(), Duration.between(before, moment));
            }
            before = moment;
        }
        return paces;
    }

    /** The mean mark of the questions of each objective. */
    Map<String, Double> marksByObjective() {
        return marked().collect(Collectors.groupingBy(
                answer -> answer.question().objective(), Collectors.averagingDouble(Given::mark)));
    }
}
