package org.ijaza.course.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseSources;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Caller;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.testing.CourseFiles;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;

/** The services of the author's desk over a small published course, and people who hold roles. */
final class AuthorsDesk implements AutoCloseable {

    static final long REGIONAL = 1;
    static final long TUNISIA = 2;
    static final long MOROCCO = 3;

    /** Write for the regional centre. */
    static final long AMINA = 101;

    static final long SAMI = 102;

    /** Writes for the centre of Tunisia. */
    static final long TAREK = 103;

    /** Reviews for the regional centre. */
    static final long RIM = 104;

    /** Writes for the centre of Morocco. */
    static final long MALIKA = 105;

    /** Holds no role. */
    static final long NOBODY = 106;

    final TestDatabase database;
    final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    final Caller caller = new Caller();
    final Permissions permissions;
    final CourseSources sources;
    final Drafts drafts;

    AuthorsDesk(Path parent) {
        this(parent, On.H2);
    }

    AuthorsDesk(Path parent, On kind) {
        database = TestDatabase.on(kind);
        permissions = new Permissions(database.entities(), caller, clock);
        sources = new CourseSources(database.entities());
        drafts = new Drafts(
                database.entities(),
                permissions,
                PublishedCourse.courses(database),
                sources,
                new AuditTrail(database.entities(), caller, clock),
                clock);
        PublishedCourse.of(
                database,
                new CoursePackageReader(List.of(), References.NONE)
                        .read(CourseFiles.in(parent).folder()),
                sources::keep,
                clock.instant());
        person(AMINA, REGIONAL, Role.AUTHOR);
        person(SAMI, REGIONAL, Role.AUTHOR);
        person(TAREK, TUNISIA, Role.AUTHOR);
        person(RIM, REGIONAL, Role.REVIEWER);
        person(MALIKA, MOROCCO, Role.AUTHOR);
        person(NOBODY, REGIONAL, null);
        as(AMINA);
    }

    private void person(long id, long centre, Role role) {
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("insert into person (id, email, password_hash, name_latin, country_code,"
                            + " language, state, created_at, version)"
                            + " values (?1, ?2, '', 'Somebody', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)")
                    .setParameter(1, id)
                    .setParameter(2, id + "@example.org")
                    .executeUpdate();
            if (role != null) {
                database.entities()
                        .createNativeQuery("insert into role_held (person_id, centre_id, role, from_day, version)"
                                + " values (?1, ?2, ?3, '2026-11-23', 1)")
                        .setParameter(1, id)
                        .setParameter(2, centre)
                        .setParameter(3, role.name())
                        .executeUpdate();
            }
        });
    }

    AuthorsDesk as(long person) {
        caller.is(person, "TN");
        return this;
    }

    <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }

    void run(Runnable work) {
        database.inTransaction(work);
    }

    /** The open draft of the small course. */
    long open() {
        return in(() -> drafts.open("small").getId());
    }

    String read(long draft, String path) {
        return in(() -> drafts.readFile(draft, path).getText());
    }

    int revision(long draft, String path) {
        return in(() -> drafts.readFile(draft, path).getRevision());
    }

    /** Saves over the newest revision. */
    DraftFile write(long draft, String path, String text) {
        int revision = revision(draft, path);
        return in(() -> drafts.saveFile(draft, path, revision, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        database.close();
    }
}
