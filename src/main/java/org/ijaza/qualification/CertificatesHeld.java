package org.ijaza.qualification;

import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.platform.Texts;

/** What this room must know of certificates, which are issued further on. */
public interface CertificatesHeld {

    /** Whether a person holds a certificate of a kind that is neither suspended nor withdrawn, and valid on a day. */
    boolean holds(long personId, String kind, LocalDate day);

    /** What a kind is called; nothing if there is no such kind. */
    Optional<Texts> findTitle(String kind);
}
