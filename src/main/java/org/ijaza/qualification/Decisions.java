package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;

/** The decision on recorded evidence, by a certifier who neither trained, endorsed nor assessed. */
@ApplicationScoped
@Transactional
public class Decisions {

    @Inject
    private Cases cases;

    @Inject
    private Schemes schemes;

    @Inject
    private Permissions permissions;

    @Inject
    private Event<CandidacyGranted> granted;

    @Inject
    private Clock clock;

    protected Decisions() {}

    /** For tests without a container. */
    Decisions(Cases cases, Schemes schemes, Permissions permissions, Event<CandidacyGranted> granted, Clock clock) {
        this.cases = cases;
        this.schemes = schemes;
        this.permissions = permissions;
        this.granted = granted;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller is no certifier of the centre, or something stands against it
     * @throws Conflict if a step is missing, or somebody has decided before
     */
    public void grant(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.DECIDE);
        Scheme scheme = schemes.get(candidacy.getSchemeKind(), candidacy.getSchemeVersion());
        long certifier = permissions.signedIn();
        Instant now = clock.instant();
        candidacy.grant(scheme, certifier, reasons, now);
        cases.keep(candidacy, CandidacyState.DECISION, "granted");
        granted.fire(new CandidacyGranted(
                candidacy.getId(),
                candidacy.getPersonId(),
                candidacy.getCentreId(),
                certifier,
                candidacy.getCourse(),
                Set.copyOf(candidacy.getApplication().getLanguages()),
                candidacy.getApplication().getCountry(),
                candidacy.getSchemeKind(),
                candidacy.getSchemeVersion(),
                now));
    }

    /** Ends the candidacy; see {@link #grant} for failures. */
    public void refuse(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.DECIDE);
        candidacy.refuse(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.DECISION, "refused");
    }
}
