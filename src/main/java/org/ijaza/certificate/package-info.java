/**
 * Certificates: what is granted, its number in the register, how it is printed, sealed and verified.
 */
package org.ijaza.certificate;
