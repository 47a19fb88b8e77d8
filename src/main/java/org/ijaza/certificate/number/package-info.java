/** The number and the code by which a certificate is known, on paper as in the register. */
package org.ijaza.certificate.number;
