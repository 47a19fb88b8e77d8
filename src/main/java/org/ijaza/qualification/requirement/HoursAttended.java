package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * Hours of training: the learning time of completed courses, and hours attended elsewhere that were recognised.
 *
 * @param courses that count; all if there are none
 */
public record HoursAttended(String id, int hours, Set<String> courses) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "hours-attended";
        }

        @Override
        public Set<String> needed() {
            return Set.of("hours");
        }

        @Override
        public Set<String> allowed() {
            return Set.of("courses");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            Set<String> courses = new HashSet<>();
            step.itemsOf("courses").forEach(course -> courses.add(course.text()));
            return new HoursAttended(step.text("id"), step.number("hours"), courses);
        }
    }

    public HoursAttended {
        courses = Set.copyOf(courses);
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        int here = facts.completed().stream()
                .filter(done -> courses.isEmpty() || courses.contains(done.course()))
                .mapToInt(Facts.Completed::hours)
                .sum();
        return Finding.counting(here, facts.shown(id), hours);
    }

    @Override
    public Wording wording() {
        return Wording.of("hours", hours);
    }

    @Override
    public Optional<Showing> showing() {
        return Optional.of(Showing.HOURS);
    }
}
