package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/** The first word on a candidate: by an administrator of the centre that the candidate named. */
@ApplicationScoped
@Transactional
public class Endorsements {

    @Inject
    private Cases cases;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    protected Endorsements() {}

    /**
     * @param words what the centre says for the candidate
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller does not administer the centre, or something stands against it
     */
    public void endorse(long id, String words) {
        Candidacy candidacy = cases.take(id, Duty.ENDORSE);
        candidacy.endorse(permissions.signedIn(), words, clock.instant());
        cases.keep(candidacy, CandidacyState.ENDORSEMENT, "endorsed");
    }

    /** Ends the candidacy; see {@link #endorse} for failures. */
    public void refuse(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.ENDORSE);
        candidacy.refuseEndorsement(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.ENDORSEMENT, "not-endorsed");
    }
}
