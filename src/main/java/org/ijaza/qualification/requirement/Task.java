package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * What a candidate does and assessors rate by a rubric: an assignment that is handed in, or a session that they watch.
 *
 * @param observed whether it is a session; what is handed in then is its plan, with place and time
 * @param assessors who assess independently of each other, 1 to 3
 * @param minimum level that must be reached on every criterion
 * @param rounds how often it may be tried, in all
 * @param text what is asked for
 */
public record Task(
        String id, boolean observed, int assessors, int minimum, int rounds, Texts text, List<Criterion> rubric)
        implements Requirement {

    private static final Set<String> FIELDS = Set.of("assessors", "minimum", "rounds", "task", "rubric");

    /** Reads an assignment. */
    public static final class Assignment implements RequirementType {
        @Override
        public String kind() {
            return "practical-assignment";
        }

        @Override
        public Set<String> needed() {
            return FIELDS;
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return Task.read(step, false, findings);
        }
    }

    /** Reads a session. */
    public static final class ObservedSession implements RequirementType {
        @Override
        public String kind() {
            return "observed-session";
        }

        @Override
        public Set<String> needed() {
            return FIELDS;
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return Task.read(step, true, findings);
        }
    }

    public Task {
        rubric = List.copyOf(rubric);
    }

    private static Task read(Node step, boolean observed, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (Node criterion : step.itemsOf("rubric")) {
            if (!ids.add(criterion.text("id"))) {
                findings.add(criterion, "the criterion '" + criterion.text("id") + "' stands here a second time");
            }
        }
        return new Task(
                step.text("id"),
                observed,
                step.number("assessors"),
                step.number("minimum"),
                step.number("rounds"),
                step.texts("task"),
                step.itemsOf("rubric").stream().map(Task::criterion).toList());
    }

    private static Criterion criterion(Node node) {
        List<Texts> levels = node.itemsOf("levels").stream().map(Node::texts).toList();
        return new Criterion(node.text("id"), node.texts("title"), levels);
    }

    /** Ids of the criteria, in order. */
    public List<String> criteria() {
        return rubric.stream().map(Criterion::id).toList();
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.of(facts.isReached(id));
    }

    @Override
    public Wording wording() {
        return Wording.of(observed ? "observed" : "assignment", assessors);
    }
}
