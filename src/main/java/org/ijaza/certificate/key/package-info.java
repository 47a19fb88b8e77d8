/** The keys that centres seal certificates with: brought, replaced, revoked, and published for whoever checks. */
package org.ijaza.certificate.key;
