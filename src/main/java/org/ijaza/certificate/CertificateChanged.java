package org.ijaza.certificate;

import java.time.Instant;

/**
 * Something was done to a certificate; fired once for each act, inside the transaction of the act itself, so that what
 * follows from it is kept with it or not at all.
 */
public record CertificateChanged(long certificateId, Act act, Instant at) {}
