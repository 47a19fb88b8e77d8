package org.ijaza.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules.Cohorts;
import org.ijaza.platform.Texts;

/**
 * What is due for a certificate to be renewed, and what of it is done.
 *
 * @param standing of the certificate today
 * @param ahead whether the first day on which it can be renewed is still to come
 * @param course to be completed since its issue; empty if none is asked for
 * @param led cohorts to be led since its issue; empty if none are asked for
 * @param decided whether a certifier decides once everything is there
 */
public record RenewalPath(
        Term term, Standing standing, boolean ahead, Optional<Course> course, Optional<Led> led, boolean decided) {

    /**
     * Cohorts to be led.
     *
     * @param asked how many, and rated how well
     * @param declared by the holder, the oldest first
     */
    public record Led(Cohorts asked, List<CohortLed> declared) {

        /** How many count: recognised, and rated well enough. */
        public int counted() {
            return (int) declared.stream().filter(one -> one.counts(asked)).count();
        }

        /** Whether there are enough. */
        public boolean isDone() {
            return counted() >= asked.count();
        }
    }

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
        return course.map(one -> one.completedOn().isPresent()).orElse(true)
                && led.map(Led::isDone).orElse(true);
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
