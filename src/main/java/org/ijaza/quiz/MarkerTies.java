package org.ijaza.quiz;

import java.util.Set;

/**
 * Knows who must not mark whose texts. The room that keeps declared conflicts implements it as a CDI bean; what any
 * implementation says stands.
 */
public interface MarkerTies {

    /** Ids of the people whom this one is tied to; they need not have sat anything. */
    Set<Long> findTied(long marker);
}
