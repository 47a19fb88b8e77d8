package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That an attempt counts for nothing: since when, by whose decision, and why. */
@Embeddable
public class Voiding {

    @Column(name = "voided_at")
    private Instant at;

    @Column(name = "voided_by")
    private Long by;

    @Column(name = "void_reason")
    private String reason;

    protected Voiding() {}

    Voiding(String reason, long by, Instant at) {
        this.reason = reason;
        this.by = by;
        this.at = at;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
