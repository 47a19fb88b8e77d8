package org.ijaza.platform;

/**
 * Something a room does at every start, as a CDI bean. All checks run before the database is touched, so that
 * a broken file leaves nothing half-written; then the steps run in the order of their numbers.
 */
public interface StartStep {

    /** Place in the order: rooms further to the left of the architecture come first. */
    int order();

    /**
     * Looks at files and configuration only.
     *
     * @throws StartProblem with one line for the person at the console
     */
    default void check() {}

    /**
     * Runs with the schema in place, each step in its own transaction if it asks for one.
     *
     * @param notice lines for the person at the console go here
     * @throws StartProblem with one line for the person at the console
     */
    void run(StartNotice notice);
}
