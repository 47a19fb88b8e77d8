package org.ijaza.quiz;

/** Where in a course a test stands. */
public enum TestKind {
    /** Before the modules, any number of times, never a condition. */
    PRE,
    /** After the modules, to be passed. */
    FINAL
}
