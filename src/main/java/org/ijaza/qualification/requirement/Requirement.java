package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a scheme asks for. Never changes; two that ask the same of the same name are equal. */
public interface Requirement {

    /** Its name within the scheme. */
    String id();

    /** How far a candidate has come with it. */
    Finding find(Facts facts, Instant now);

    /** What is asked for, to be said in the reader's language. */
    Wording wording();

    /** What the candidate can put forward for it; nothing where the platform itself sees what was done. */
    default Optional<Showing> showing() {
        return Optional.empty();
    }

    /** What a group consists of. */
    default List<Requirement> parts() {
        return List.of();
    }

    /** The kinds of certificate that must be held. */
    default Stream<String> certificates() {
        return parts().stream().flatMap(Requirement::certificates);
    }

    /** This one and all that are within. */
    default Stream<Requirement> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Requirement::all));
    }
}
