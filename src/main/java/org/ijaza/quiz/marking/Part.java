package org.ijaza.quiz.marking;

import org.ijaza.platform.Texts;

/**
 * One of the things that a question asks to be filled in, and how it was.
 *
 * @param number its place among the others, from 1; 0 if it is the only one
 * @param label what it asks about, null if its number says all
 * @param given null if nothing was
 * @param correct whether that is right, null where it is confidential
 * @param right what is right, null where it is confidential
 */
public record Part(int number, Texts label, Texts given, Boolean correct, Texts right) {

    /** The same without what is right. */
    public Part confidential() {
        return new Part(number, label, given, null, null);
    }
}
