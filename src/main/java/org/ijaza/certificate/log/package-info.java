/**
 * The log of what was done to certificates: appended to, never changed, and published, so that the register need not be
 * believed. It knows certificates by hashes alone.
 */
package org.ijaza.certificate.log;
