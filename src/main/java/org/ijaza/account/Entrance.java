package org.ijaza.account;

/**
 * What a right password opens: the house, or the second step before it.
 *
 * @param token for the browser's cookie
 * @param complete whether the token signs in; else it stands for the sign-in that waits for its second step
 */
public record Entrance(Token token, boolean complete) {}
