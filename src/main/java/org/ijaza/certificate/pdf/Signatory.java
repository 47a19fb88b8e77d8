package org.ijaza.certificate.pdf;

import java.util.Optional;
import org.ijaza.platform.Texts;

/**
 * A place for a signature on a kind of certificate.
 *
 * @param id by which a sheet names the person, for example {@code director}
 * @param office as it is printed, for example "Director of the centre"
 * @param signer for which centre somebody signs here with its key; empty if the office is only printed
 */
public record Signatory(String id, Texts office, Optional<Signer> signer) {}
