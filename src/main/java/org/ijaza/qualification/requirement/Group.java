package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * Several requirements of which so many must be met: all, one, or a number in between.
 *
 * @param least how many, from 1 to all of them
 */
public record Group(String id, int least, List<Requirement> parts) implements Requirement {

    private static final Set<String> PARTS = Set.of("of");

    /** Reads one of which all are asked for. */
    public static final class All implements RequirementType {
        @Override
        public String kind() {
            return "all";
        }

        @Override
        public Set<String> needed() {
            return PARTS;
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new Group(step.text("id"), parts.size(), parts);
        }
    }

    /** Reads one of which any does. */
    public static final class Any implements RequirementType {
        @Override
        public String kind() {
            return "any";
        }

        @Override
        public Set<String> needed() {
            return PARTS;
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new Group(step.text("id"), 1, parts);
        }
    }

    /** Reads one of which a number is asked for. */
    public static final class Some implements RequirementType {
        @Override
        public String kind() {
            return "some";
        }

        @Override
        public Set<String> needed() {
            return Set.of("of", "least");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            int least = step.number("least");
            if (least > parts.size()) {
                findings.add(step, "'least' is " + least + ", but there are " + parts.size() + " under 'of'");
            }
            return new Group(step.text("id"), least, parts);
        }
    }

    public Group {
        parts = List.copyOf(parts);
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        List<Finding> found = parts.stream().map(part -> part.find(facts, now)).toList();
        Finding.Progress progress = found.stream()
                .map(Finding::progress)
                .sorted(Comparator.reverseOrder())
                .skip(least - 1L)
                .findFirst()
                .orElse(Finding.Progress.OPEN);
        boolean counted = least > 1;
        int met = (int) found.stream().filter(Finding::isMet).count();
        return new Finding(progress, counted ? OptionalInt.of(met) : OptionalInt.empty());
    }

    @Override
    public Wording wording() {
        if (least == parts.size()) {
            return Wording.of("all");
        }
        return least == 1 ? Wording.of("any") : Wording.of("some", least, parts.size());
    }
}
