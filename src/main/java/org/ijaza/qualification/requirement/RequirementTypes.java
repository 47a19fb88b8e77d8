package org.ijaza.qualification.requirement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** All types of requirement, by their word. */
public final class RequirementTypes {

    private static final String PARTS = "of";

    private static final Map<String, RequirementType> BY_KIND =
            ServiceLoader.load(RequirementType.class, RequirementType.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(RequirementType::kind, Function.identity()));

    private static final Set<String> FIELDS = BY_KIND.values().stream()
            .flatMap(type -> Stream.concat(type.needed().stream(), type.allowed().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private RequirementTypes() {}

    /** Whether a step of this kind asks for something, and is not a stage of the way. */
    public static boolean isRequirement(Node step) {
        return BY_KIND.containsKey(step.text("kind"));
    }

    /**
     * Reads one with all that is within.
     *
     * @param ids names that stand in the scheme already; those read here are added
     * @return nothing if something is wrong with it, which is then among the findings
     */
    public static Optional<Requirement> read(Node step, Set<String> ids, Findings findings) {
        RequirementType type = BY_KIND.get(step.text("kind"));
        if (!ids.add(step.text("id"))) {
            findings.add(step, "the step '" + step.text("id") + "' stands here a second time");
        }
        boolean sound = hasItsFields(step, type.needed(), type.allowed(), findings);
        List<Requirement> parts = new ArrayList<>();
        for (Node part : step.itemsOf(PARTS)) {
            if (!isRequirement(part)) {
                findings.add(part, "'" + part.text("kind") + "' cannot be part of a group");
                sound = false;
            } else {
                Optional<Requirement> inner = read(part, ids, findings);
                sound &= inner.isPresent();
                inner.ifPresent(parts::add);
            }
        }
        if (parts.stream().anyMatch(part -> part instanceof Task || part instanceof Endorsement)) {
            findings.add(step, "a task that is assessed, or the endorsement, cannot be part of a group");
        }
        return sound ? Optional.of(type.read(step, List.copyOf(parts), findings)) : Optional.empty();
    }

    /** Whether the fields of a step are those that belong to it; says which are not. */
    public static boolean hasItsFields(Node step, Set<String> needed, Set<String> allowed, Findings findings) {
        Set<String> missing = new HashSet<>(needed);
        missing.removeIf(step::has);
        missing.forEach(field -> findings.add(step, "'" + field + "' is missing"));
        FIELDS.stream()
                .filter(field -> step.has(field) && !needed.contains(field) && !allowed.contains(field))
                .forEach(field -> findings.add(step, "'" + field + "' does not belong here"));
        return missing.isEmpty();
    }
}
