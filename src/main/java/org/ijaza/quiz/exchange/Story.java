package org.ijaza.quiz.exchange;

import org.ijaza.platform.Texts;

/**
 * What several questions are about.
 *
 * @param id as programs call it
 * @param objective by which the bank's tests draw it; empty if nothing says it
 */
public record Story(String id, String objective, Texts text) {}
