package org.ijaza.account;

/** Somebody was signed out on one or more devices. */
record SignedOut(long personId) {}
