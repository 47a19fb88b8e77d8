package org.ijaza.quiz;

import org.ijaza.platform.Texts;

/**
 * One choice of a question in the bank.
 *
 * @param feedback said to who chose it
 */
public record BankChoice(Texts text, boolean correct, Texts feedback) {}
