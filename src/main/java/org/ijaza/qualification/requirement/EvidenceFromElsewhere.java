package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * A certificate or record from elsewhere, which the centre recognises by a decision with its reason.
 *
 * @param text what it must show
 */
public record EvidenceFromElsewhere(String id, Texts text) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "evidence";
        }

        @Override
        public Set<String> needed() {
            return Set.of("text");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new EvidenceFromElsewhere(step.text("id"), step.texts("text"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        Finding counted = Finding.counting(0, facts.shown(id), 1);
        return new Finding(counted.progress(), Finding.of(false).reached());
    }

    @Override
    public Wording wording() {
        return Wording.of("evidence", text);
    }

    @Override
    public Optional<Showing> showing() {
        return Optional.of(Showing.DOCUMENT);
    }
}
