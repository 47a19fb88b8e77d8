/** The rules of a kind of certificate on how long it is valid and how it is renewed, as its file says them. */
package org.ijaza.certificate.validity;
