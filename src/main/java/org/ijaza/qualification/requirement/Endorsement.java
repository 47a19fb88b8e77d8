package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** A centre that the candidate names speaks for the candidate. */
public record Endorsement(String id) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "endorsement";
        }

        @Override
        public Set<String> needed() {
            return Set.of();
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new Endorsement(step.text("id"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.of(facts.isEndorsed());
    }

    @Override
    public Wording wording() {
        return Wording.of("endorsement");
    }
}
