package org.ijaza.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The device that the present request came from, if somebody is signed in on it. */
@RequestScoped
public class ThisDevice {

    private Long id;

    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    /** Told by the sign-in mechanism. */
    public void is(long id) {
        this.id = id;
    }
}
