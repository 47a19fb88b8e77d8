package org.ijaza.platform.job;

import java.time.Duration;

/** Does the jobs of one kind. A CDI bean of the room that the work belongs to. */
public interface JobHandler {

    /** The kind of job, for example {@code mail}. */
    String kind();

    /**
     * For how long other nodes keep away from a job that one has begun; once it is over they take that node for dead
     * and begin anew.
     */
    default Duration lease() {
        return Duration.ofMinutes(5);
    }

    /**
     * Does the work in the transaction that also removes the job: if this throws, everything is rolled back and
     * tried again later. What reaches outside the database must therefore be harmless when done twice.
     *
     * @param payload what the job was queued with
     */
    void run(String payload);
}
