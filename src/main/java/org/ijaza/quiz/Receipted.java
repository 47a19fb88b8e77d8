package org.ijaza.quiz;

import java.time.Instant;
import org.ijaza.account.PersonNames;

/**
 * What a receipt stands for, as a centre may know it: not how the attempt ended.
 *
 * @param names of who submitted it
 * @param number the person's first attempt at this test is 1
 * @param answered questions to which something was answered
 */
public record Receipted(
        Receipt receipt,
        PersonNames names,
        Blueprint test,
        int number,
        Instant submittedAt,
        int answered,
        int questions) {}
