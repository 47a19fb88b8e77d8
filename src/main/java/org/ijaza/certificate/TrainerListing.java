package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody agreed to be named on the public list of trainers. It ends by being removed. */
@Entity
@Table(name = "trainer_listing")
public class TrainerListing {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    protected TrainerListing() {}

    TrainerListing(long personId, Instant now) {
        this.personId = personId;
        this.agreedAt = now;
    }

    public Instant getAgreedAt() {
        return agreedAt;
    }
}
