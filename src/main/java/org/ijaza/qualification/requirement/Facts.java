package org.ijaza.qualification.requirement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of a candidate. */
public interface Facts {

    /**
     * A course that the candidate has completed.
     *
     * @param score best result of the final test in per cent, null if there is none
     * @param hours learning time
     */
    record Completed(String course, Integer score, Instant at, int hours) {}

    /** All completed courses. */
    List<Completed> completed();

    /** Best result in the final test of a course that is taken, completed or not, in per cent. */
    Optional<Integer> score(String course);

    /** Whether a certificate of this kind is held that is valid today. */
    boolean holds(String certificateKind);

    /** What was put forward for a requirement of this name, in order. */
    List<Shown> shown(String requirement);

    /** Whether a centre has endorsed the candidate. */
    boolean isEndorsed();

    /** Whether the level was reached in the task of this name. */
    boolean isReached(String task);

    /** A course, if it is completed. */
    default Optional<Completed> completed(String course) {
        return completed().stream().filter(one -> one.course().equals(course)).findFirst();
    }
}
