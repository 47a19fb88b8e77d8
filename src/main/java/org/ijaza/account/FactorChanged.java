package org.ijaza.account;

/** Somebody set up, replaced or lost the second factor. */
public record FactorChanged(long personId) {}
