package org.ijaza.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.certificate.validity.Term;
import org.ijaza.platform.Texts;

/**
 * What is due for a certificate to be renewed, and what of it is done.
 *
 * @param standing of the certificate today
 * @param ahead whether the first day on which it can be renewed is still to come
 * @param course to be completed since its issue; empty if none is asked for
 * @param decided whether a certifier decides once everything is there
 */
public record RenewalPath(Term term, Standing standing, boolean ahead, Optional<Course> course, boolean decided) {

    /**
     * The course to be completed.
     *
     * @param title empty while it is not published
     * @param completedOn empty while it is not completed
     */
    public record Course(String code, Optional<Texts> title, Optional<LocalDate> completedOn) {}

    /** Whether it is the time to renew. */
    public boolean isOpen() {
        return standing == Standing.DUE_FOR_RENEWAL || standing == Standing.IN_GRACE;
    }

    /** Whether everything that the holder has to do is done. */
    public boolean isDone() {
        return course.isEmpty() || course.get().completedOn().isPresent();
    }

    /** Whether nothing but the decision is missing. */
    public boolean isReady() {
        return isOpen() && isDone();
    }

    /** Whether a day will still come on which it can be renewed. */
    public boolean isPossible() {
        return isOpen() || standing == Standing.VALID || standing == Standing.PAUSED || standing == Standing.SUSPENDED;
    }
}
