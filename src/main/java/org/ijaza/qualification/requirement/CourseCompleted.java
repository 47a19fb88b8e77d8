package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * A course to be completed.
 *
 * @param score per cent in its final test, empty if passing is enough
 * @param months since its completion at most, empty if it may be of any age
 */
public record CourseCompleted(String id, String course, Optional<Integer> score, Optional<Integer> months)
        implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "course-completed";
        }

        @Override
        public Set<String> needed() {
            return Set.of("course");
        }

        @Override
        public Set<String> allowed() {
            return Set.of("score", "months");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new CourseCompleted(
                    step.text("id"),
                    step.text("course"),
                    step.find("score").map(Node::number),
                    step.find("months").map(Node::number));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        boolean met = facts.completed(course)
                .filter(done -> score.isEmpty() || done.score() != null && done.score() >= score.get())
                .filter(done -> months.isEmpty() || isYoung(done.at(), months.get(), now))
                .isPresent();
        return new Finding(
                Finding.of(met).progress(),
                score.flatMap(asked -> facts.score(course)).map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** Whether that many months, to the day, have not passed yet. */
    static boolean isYoung(Instant at, int months, Instant now) {
        return !at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant().isBefore(now);
    }

    @Override
    public Wording wording() {
        Wording.CourseTitle title = new Wording.CourseTitle(course);
        if (score.isPresent() && months.isPresent()) {
            return Wording.of("course.scoreAndMonths", title, score.get(), months.get());
        }
        return score.map(asked -> Wording.of("course.score", title, asked))
                .or(() -> months.map(asked -> Wording.of("course.months", title, asked)))
                .orElseGet(() -> Wording.of("course", title));
    }
}
