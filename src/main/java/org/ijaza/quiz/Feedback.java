package org.ijaza.quiz;

import org.ijaza.platform.Texts;

/**
 * What is said about an answer that was not chosen from several, each of which would have something to say of its own.
 *
 * @param ifRight to whose answer is right in all
 * @param ifWrong to everybody else; it does not tell the answer, since a final test says it too
 */
public record Feedback(Texts ifRight, Texts ifWrong) {}
