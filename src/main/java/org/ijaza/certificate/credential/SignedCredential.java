package org.ijaza.certificate.credential;

/**
 * A credential that names a key of ours.
 *
 * @param fits whether the signature does
 * @param verification the address, with number and code, that it carries
 */
public record SignedCredential(boolean fits, String verification) {}
