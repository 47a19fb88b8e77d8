package org.ijaza.course.draft;

import java.time.Instant;

/**
 * A file of a draft, without what it holds.
 *
 * @param size in bytes
 * @param revision counts its changes, from 1
 */
public record DraftFileEntry(String path, int size, int revision, Instant changedAt) {}
