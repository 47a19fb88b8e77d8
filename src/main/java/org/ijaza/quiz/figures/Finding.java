package org.ijaza.quiz.figures;

/** What is worth an author's look at a question. It is a reason to read it again, not a verdict. */
public enum Finding {
    /** Fewer than 3 in 10 are right. */
    TOO_HARD,
    /** More than 95 in 100 are right: it tells nobody from anybody. */
    TOO_EASY,
    /** Who does well in the rest of the test does worse in this question: often a wrong key or a trap. */
    NEGATIVE,
    /**
     * A wrong choice that fewer than 5 in 100 take (Haladyna and Downing 1993, Educ. Psychol. Meas. 53:999). Noted where
     * at least a fifth are wrong: of an easy question, few wrong answers are left for any choice.
     */
    IDLE_CHOICE,
    /** Harder in one language for people of the same strength. */
    HARDER_IN_LANGUAGE;

    static final double HARD = 0.3;
    static final double EASY = 0.95;
    static final double IDLE = 0.05;
    static final double SHOWS_IDLE = 0.8;
}
