package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * A certificate of this platform, valid today.
 *
 * @param certificate its kind
 */
public record CertificateHeld(String id, String certificate) implements Requirement {

    /** Reads it. */
    public static final class Type implements RequirementType {
        @Override
        public String kind() {
            return "certificate-held";
        }

        @Override
        public Set<String> needed() {
            return Set.of("certificate");
        }

        @Override
        public Requirement read(Node step, List<Requirement> parts, Findings findings) {
            return new CertificateHeld(step.text("id"), step.text("certificate"));
        }
    }

    @Override
    public Finding find(Facts facts, Instant now) {
        return Finding.of(facts.holds(certificate));
    }

    @Override
    public Wording wording() {
        return Wording.of("certificate", new Wording.CertificateTitle(certificate));
    }

    @Override
    public Stream<String> certificates() {
        return Stream.of(certificate);
    }
}
