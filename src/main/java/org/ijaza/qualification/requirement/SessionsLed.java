package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * Training sessions that the candidate led, or co-trained: each declared with what proves it and recognised by the
 * centre.
 *
 * @param count how many
 * @param coTrained whether it is enough to have trained beside somebody
 */
public record SessionsLed(String id, int count, boolean coTrained) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "sessions";
        }

        @Override
        public Set<String> needed() {
            return Set.of("count", "as");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new SessionsLed(
                    step.text("id"), step.number("count"), step.text("as").equals("co-trainer"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.counting(0, facts.shown(id), count);
    }

    @Override
    public Wording wording() {
        return Wording.of(coTrained ? "sessions.coTrained" : "sessions.led", count);
    }

    @Override
    public Optional<Showing> showing() {
        return Optional.of(Showing.SESSION);
    }
}
