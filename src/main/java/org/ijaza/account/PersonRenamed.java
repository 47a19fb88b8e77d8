package org.ijaza.account;

/** Somebody has other names now; heard in the transaction that changed them. */
public record PersonRenamed(long personId) {}
