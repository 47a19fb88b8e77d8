/**
 * The log of certificates as anyone may have it, and its verifier: with the JDK alone, so that whoever does not trust
 * the platform can read and run it without the platform.
 */
package org.ijaza.certificate.log.verify;
