/** Merkle trees as in RFC 9162, section 2.1, with the JDK alone. */
package org.ijaza.certificate.log.tree;
