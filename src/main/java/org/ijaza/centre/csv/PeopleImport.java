package org.ijaza.centre.csv;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;

/** A list of people that was read without a problem, from then until everybody in it is invited. */
@Entity
@Table(name = PeopleImport.TABLE)
public class PeopleImport {

    static final String TABLE = "people_import";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @Column(name = "person_id")
    private long person;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Lob
    private String text;

    private int total;

    // moved forward by a statement of its own, in a transaction of its own
    @Column(name = "done", updatable = false)
    private int done;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected PeopleImport() {}

    PeopleImport(Centre centre, long person, String text, int total, Instant now) {
        centre.requireOpen();
        this.centre = centre;
        this.person = person;
        this.text = text;
        this.total = total;
        this.state = ImportState.CHECKED;
        this.createdAt = now;
    }

    /** @throws Conflict if it was confirmed before */
    void confirm() {
        if (state != ImportState.CHECKED) {
            throw new Conflict("centre.import.confirmed");
        }
        state = ImportState.CONFIRMED;
    }

    /** Everybody is invited; the list is no longer needed. */
    void finish(Instant now) {
        end(ImportState.DONE, now);
    }

    /** Nobody is invited; the list is no longer needed. */
    void fail(Instant now) {
        end(ImportState.FAILED, now);
    }

    private void end(ImportState last, Instant now) {
        state = last;
        text = null;
        finishedAt = now;
    }

    public long getId() {
        return id;
    }

    Centre centre() {
        return centre;
    }

    /** Id of who asked for it. */
    long person() {
        return person;
    }

    String text() {
        return text;
    }

    public ImportState getState() {
        return state;
    }

    /** People in the list. */
    public int getTotal() {
        return total;
    }

    /** People of them who are entered so far; all or none in the end. */
    public int getDone() {
        return state == ImportState.DONE ? total : done;
    }
}
