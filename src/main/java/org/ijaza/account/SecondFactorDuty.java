package org.ijaza.account;

import java.time.Instant;
import java.util.Optional;

/** Knows who must have a second factor. Answered by the room that knows what people are entrusted with. */
public interface SecondFactorDuty {

    /**
     * From when on what the person is entrusted with counts only with a second factor, the general grace included;
     * empty if nothing asks for one.
     */
    Optional<Instant> dutyFrom(long personId);
}
