package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/** Puts a candidacy on another version of its scheme, by a decision with its reason; without one it stays on its own. */
@ApplicationScoped
@Transactional
public class Moves {

    @Inject
    private Cases cases;

    @Inject
    private Schemes schemes;

    @Inject
    private Clock clock;

    protected Moves() {}

    /**
     * Moves a candidacy to the version in force, as an administrator or certifier of the granting centre.
     *
     * @param version that the caller has seen
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller has not the role, or something stands against it
     * @throws Conflict if another version is in force by now, or the candidacy cannot be moved now
     */
    public void move(long id, int version, String reason) {
        Candidacy candidacy = cases.take(id, Duty.ADMIT);
        Scheme current = schemes.getCurrent(candidacy.getSchemeKind());
        if (current.version() != version) {
            throw new Conflict("candidacy.conflict.state");
        }
        CandidacyState before = candidacy.getState();
        candidacy.move(current, cases.actor(), reason, clock.instant());
        cases.keep(candidacy, before, "moved");
    }
}
