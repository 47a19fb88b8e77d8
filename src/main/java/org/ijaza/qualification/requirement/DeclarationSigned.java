package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * A text under which the candidate puts the own name, for example a code of conduct.
 *
 * @param text what is declared
 */
public record DeclarationSigned(String id, Texts text) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "declaration";
        }

        @Override
        public Set<String> needed() {
            return Set.of("text");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new DeclarationSigned(step.text("id"), step.texts("text"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.of(facts.shown(id).stream().anyMatch(Shown::isRecognised));
    }

    @Override
    public Wording wording() {
        return Wording.of("declaration", text);
    }

    @Override
    public Optional<Showing> showing() {
        return Optional.of(Showing.SIGNATURE);
    }
}
