package org.ijaza.platform.job;

/** Fired every hour, outside any transaction: the moment to throw away what is kept for a time only. */
public record HourPassed() {}
