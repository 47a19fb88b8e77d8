package org.ijaza.quiz;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;

/** One candidate's place in a sitting. */
@Entity
@Table(name = "seat")
public class Seat {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sitting_id", updatable = false)
    private Sitting sitting;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id")
    private Attempt attempt;

    protected Seat() {}

    Seat(Sitting sitting, Person person) {
        this.sitting = sitting;
        this.person = person;
    }

    public Long getId() {
        return id;
    }

    public Sitting getSitting() {
        return sitting;
    }

    Person person() {
        return person;
    }

    /** The attempt that counts now, null if none was begun. */
    Attempt attempt() {
        return attempt;
    }

    /** The candidate begins. */
    void take(Attempt begun) {
        attempt = begun;
        begun.sitIn(sitting);
    }

    /**
     * Lets the candidate begin anew.
     *
     * @throws Conflict if there is no voided attempt to begin anew after
     */
    void readmit() {
        if (attempt == null || !attempt.isVoided()) {
            throw new Conflict("sittings.failure.readmit");
        }
        attempt = null;
    }
}
