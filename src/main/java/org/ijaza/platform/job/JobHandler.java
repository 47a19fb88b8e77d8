package org.ijaza.platform.job;

/** Does the jobs of one kind. A CDI bean of the room that the work belongs to. */
public interface JobHandler {

    /** The kind of job, for example {@code mail}. */
    String kind();

    /**
     * Does the work in the transaction that also removes the job: if this throws, everything is rolled back and
     * tried again later. What reaches outside the database must therefore be harmless when done twice.
     *
     * @param payload what the job was queued with
     */
    void run(String payload);
}
