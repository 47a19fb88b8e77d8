/**
 * Becoming a trainer: the schemes that say what must be shown, each person's candidacy through one of them, and the
 * acts of those who endorse, admit, assess and decide. Knows nothing of certificates: it says
 * {@link org.ijaza.qualification.CandidacyGranted}.
 */
package org.ijaza.qualification;
