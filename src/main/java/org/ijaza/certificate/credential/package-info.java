/**
 * Certificates as credentials that programs and wallets understand: Open Badges 3.0, which are W3C Verifiable Credentials
 * 2.0, secured as JWT with ES256 by an issuer that is found by {@code did:web}.
 */
package org.ijaza.certificate.credential;
