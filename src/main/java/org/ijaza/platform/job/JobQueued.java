package org.ijaza.platform.job;

/** A job was queued; heard after the transaction that queued it has committed. */
record JobQueued(String kind) {}
