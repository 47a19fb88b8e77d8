package org.ijaza.account;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** The device that the present request came from, if somebody is signed in on it. */
@RequestScoped
public class ThisDevice {

    private Long id;
    private Instant factorDue;

    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    /** When the time ends to set up a second factor that a role asks for; empty if there is nothing to do. */
    public Optional<Instant> factorDue() {
        return Optional.ofNullable(factorDue);
    }

    /** Told by the sign-in mechanism. */
    public void is(long id) {
        this.id = id;
    }

    /** Told by the sign-in mechanism; null if there is nothing to do. */
    public void asksForFactorBy(Instant due) {
        this.factorDue = due;
    }
}
