package org.ijaza.quiz.exchange;

/**
 * A question that cannot be taken over, or given away.
 *
 * @param line where it begins in the file, from 1; 0 where there is no file
 * @param name as the file calls it; empty if it does not
 * @param why the reason
 */
public record Refused(int line, String name, Remark why) {}
