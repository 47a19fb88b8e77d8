package org.ijaza.centre.csv;

import org.ijaza.centre.invitation.Guest;

/**
 * Somebody in a list.
 *
 * @param line number of the line in the file, from 1
 */
public record GuestLine(long line, Guest guest) {}
