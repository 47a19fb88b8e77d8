package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/**
 * Admission to the practical assignment, with reasons: by an administrator or certifier of the national centre of the
 * country in which the candidate wants to teach. Admitting judges no performance, so it does not bar from deciding.
 */
@ApplicationScoped
@Transactional
public class Admissions {

    @Inject
    private Cases cases;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    protected Admissions() {}

    /** For tests without a container. */
    Admissions(Cases cases, Permissions permissions, Clock clock) {
        this.cases = cases;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller has not the role, or something stands against it
     */
    public void admit(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.ADMIT);
        candidacy.admit(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.ADMISSION, "admitted");
    }

    /** Ends the candidacy; see {@link #admit} for failures. */
    public void refuse(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.ADMIT);
        candidacy.refuseAdmission(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.ADMISSION, "not-admitted");
    }
}
