package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * A course that keeps knowledge up to date, completed lately.
 *
 * @param months since its completion at most
 */
public record UpdateCourse(String id, String course, int months) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "update-course";
        }

        @Override
        public Set<String> needed() {
            return Set.of("course", "months");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new UpdateCourse(step.text("id"), step.text("course"), step.number("months"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.of(facts.completed(course)
                .filter(done -> CourseCompleted.isYoung(done.at(), months, now))
                .isPresent());
    }

    @Override
    public Wording wording() {
        return Wording.of("update", new Wording.CourseTitle(course), months);
    }
}
