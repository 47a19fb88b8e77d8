package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The level that a text was given on one criterion of its rubric, and what is said about it. */
@Embeddable
public class EssayRating {

    @Column(updatable = false)
    private int criterion;

    @Column(updatable = false)
    private int level;

    @Column(updatable = false)
    private String words;

    protected EssayRating() {}

    EssayRating(int criterion, int level, String words) {
        this.criterion = criterion;
        this.level = level;
        this.words = words;
    }

    /** Place of the level in its criterion, from 1. */
    int level() {
        return level;
    }

    /** Empty if nothing is said. */
    String words() {
        return words;
    }
}
