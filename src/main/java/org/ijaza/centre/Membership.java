package org.ijaza.centre;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.ijaza.account.Person;

/**
 * Somebody belongs to a centre: by an invitation that was accepted, or by a role held there. It lets the centre's
 * administrators see the person and entrust something to them; it gives the person no right by itself.
 */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    private Instant since;
    private String search;

    protected Membership() {}

    Membership(Person person, Centre centre, Instant since) {
        this.person = Objects.requireNonNull(person);
        this.centre = Objects.requireNonNull(centre);
        this.since = Objects.requireNonNull(since);
        renamed();
    }

    /** Takes over the person's present names. */
    void renamed() {
        search = SearchText.of(person);
    }

    public long getId() {
        return id;
    }

    public Person getPerson() {
        return person;
    }

    public Centre getCentre() {
        return centre;
    }

    /** Since when the person belongs to the centre. */
    public Instant getSince() {
        return since;
    }
}
