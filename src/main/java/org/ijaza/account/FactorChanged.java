package org.ijaza.account;

/** Somebody set up, replaced or lost the second factor. */
record FactorChanged(long personId) {}
