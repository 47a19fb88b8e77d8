package org.ijaza.quiz.exchange;

import java.util.List;

/**
 * A file as it was read, in its own order.
 *
 * @param refused what is in the file but of a kind that the bank does not know, or not whole
 */
record Reading(List<Item> items, List<Refused> refused) {}
