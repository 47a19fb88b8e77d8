package org.ijaza.quiz.figures;

import org.ijaza.platform.Texts;

/**
 * How a choice was taken: a row of the distractor table.
 *
 * @param share of all who were asked, from 0 to 1
 * @param weakest share of the third with the lowest scores
 * @param strongest share of the third with the highest scores
 */
public record ChoiceFigures(Texts text, boolean correct, double share, double weakest, double strongest) {

    /** Whether it is a wrong one that hardly anybody takes. */
    public boolean isIdle() {
        return !correct && share < Finding.IDLE;
    }
}
