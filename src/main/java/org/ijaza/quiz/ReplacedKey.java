package org.ijaza.quiz;

/**
 * A question that a later version of its course asks with another key.
 *
 * @param asked as the older version asks it
 * @param corrected as the later one does: of the same type, with as many choices
 */
public record ReplacedKey(long versionId, BankQuestion asked, long correctedVersionId, BankQuestion corrected) {}
