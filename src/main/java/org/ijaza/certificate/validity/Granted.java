package org.ijaza.certificate.validity;

/**
 * A term as it is granted.
 *
 * @param rulesVersion of the kind's rules from which it follows, null if the kind has none
 */
public record Granted(Term term, Integer rulesVersion) {}
