package org.ijaza.course.draft;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseSources;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;

/** The author's desk and the people at it, for tests of what happens to drafts elsewhere. */
public final class WritingPeople implements AutoCloseable {

    /** Writes for the regional centre. */
    public static final long AMINA = AuthorsDesk.AMINA;

    /** Writes and reviews for the regional centre. */
    public static final long SAMI = AuthorsDesk.SAMI;

    /** Writes for the centre of Tunisia. */
    public static final long TAREK = AuthorsDesk.TAREK;

    /** Reviews for the regional centre. */
    public static final long RIM = AuthorsDesk.RIM;

    /** Writes and reviews for the centre of Morocco. */
    public static final long MALIKA = AuthorsDesk.MALIKA;

    public static final long NOBODY = AuthorsDesk.NOBODY;

    private final AuthorsDesk desk;

    public WritingPeople(Path parent) {
        this(parent, On.H2);
    }

    public WritingPeople(Path parent, On kind) {
        desk = new AuthorsDesk(parent, kind);
        alsoReviews(SAMI, AuthorsDesk.REGIONAL);
        alsoReviews(MALIKA, AuthorsDesk.MOROCCO);
    }

    private void alsoReviews(long person, long centre) {
        desk.run(() -> desk.database
                .entities()
                .createNativeQuery("insert into role_held (person_id, centre_id, role, from_day, version)"
                        + " values (?1, ?2, ?3, '2026-11-23', 1)")
                .setParameter(1, person)
                .setParameter(2, centre)
                .setParameter(3, Role.REVIEWER.name())
                .executeUpdate());
    }

    public WritingPeople as(long person) {
        desk.as(person);
        return this;
    }

    public <T> T in(Supplier<T> work) {
        return desk.in(work);
    }

    public void run(Runnable work) {
        desk.run(work);
    }

    /** The open draft of the small course. */
    public long open() {
        return desk.open();
    }

    /** Stores a text in a draft, in place of what stands there. */
    public void write(long draft, String path, String text) {
        desk.write(draft, path, text);
    }

    public Map<String, byte[]> files(long draft) {
        return in(() -> drafts().getFiles(draft));
    }

    public TestDatabase database() {
        return desk.database;
    }

    public TestClock clock() {
        return desk.clock;
    }

    public Permissions permissions() {
        return desk.permissions;
    }

    public Drafts drafts() {
        return desk.drafts;
    }

    public CourseSources sources() {
        return desk.sources;
    }

    public AuditTrail audit() {
        return new AuditTrail(desk.database.entities(), desk.caller, desk.clock);
    }

    public DraftContents contents() {
        return new DraftContents(desk.database.entities(), desk.drafts, desk.permissions, audit(), desk.clock);
    }

    @Override
    public void close() {
        desk.close();
    }
}
