package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/**
 * Admission, with reasons: by an administrator or certifier of the national centre of the
 * country in which the candidate wants to teach. Admitting judges no performance, so it does not bar from deciding.
 */
@ApplicationScoped
@Transactional
public class Admissions {

    @Inject
    private Cases cases;

    @Inject
    private Schemes schemes;

    @Inject
    private KnownFacts facts;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    protected Admissions() {}

    /**
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller has not the role, or something stands against it
     * @throws Conflict if something that is asked before applying is not recognised yet
     */
    public void admit(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.ADMIT);
        Scheme scheme = schemes.of(candidacy);
        Instant now = clock.instant();
        if (!scheme.mayBeAdmitted(facts.of(candidacy, scheme), now)) {
            throw new Conflict("candidacy.conflict.entry");
        }
        candidacy.admit(scheme, permissions.signedIn(), reasons, now);
        cases.keep(candidacy, CandidacyState.ADMISSION, "admitted");
    }

    /** Ends the candidacy; see {@link #admit} for failures. */
    public void refuse(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.ADMIT);
        candidacy.refuseAdmission(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.ADMISSION, "not-admitted");
    }
}
