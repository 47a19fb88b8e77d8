package org.ijaza.qualification;

/** A candidacy waits for somebody else now, or has ended; fired inside the transaction of the act. */
record CandidacyMoved(Candidacy candidacy) {}
