package org.ijaza.course;

import java.time.Instant;
import java.util.function.Consumer;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.testing.Observed;
import org.ijaza.testing.TestDatabase;

/** Publishes a course for tests of rooms to the right of this one. */
public final class PublishedCourse {

    private PublishedCourse() {}

    /** To read what was published. */
    public static Courses courses(TestDatabase database) {
        return new Courses(database.entities(), new Observed<>(event -> {}));
    }

    /** To publish with them. */
    public static Courses courses(TestDatabase database, Consumer<CourseVersionPublished> observer) {
        return new Courses(database.entities(), new Observed<>(observer));
    }

    /** @param observer the other room's ear for the event */
    public static CourseVersion of(
            TestDatabase database, CoursePackage source, Consumer<CourseVersionPublished> observer, Instant now) {
        Courses courses = new Courses(database.entities(), new Observed<>(observer));
        return database.inTransaction(() -> courses.publish(source, now)).orElseThrow();
    }
}
