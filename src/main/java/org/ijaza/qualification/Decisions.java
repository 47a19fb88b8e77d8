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

    /**
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller is no certifier of the centre, or something stands against it
     * @throws Conflict if a step is missing, or somebody has decided before
     */
    public void grant(long id, String reasons) {
        grant(id, reasons, Set.of());
    }

    /**
     * Decides in a meeting; see {@link #grant(long, String)} for failures.
     *
     * @param together ids of the others who take part; nothing may stand against any of them
     */
    public void grant(long id, String reasons, Set<Long> together) {
        Candidacy candidacy = cases.take(id, Duty.DECIDE);
        long certifier = permissions.signedIn();
        Instant now = clock.instant();
        together.forEach(other -> candidacy.takePart(other, now));
        candidacy.grant(schemes.of(candidacy), cases.isComplete(candidacy), certifier, reasons, now);
        cases.keep(candidacy, CandidacyState.DECISION, "granted");
        tell(candidacy, certifier, now);
    }

    private void tell(Candidacy candidacy, long certifier, Instant now) {
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

    /** Ends the candidacy; see {@link #grant(long, String)} for failures. */
    public void refuse(long id, String reasons) {
        refuse(id, reasons, Set.of());
    }

    /** Ends the candidacy in a meeting; see {@link #grant(long, String, Set)}. */
    public void refuse(long id, String reasons, Set<Long> together) {
        Candidacy candidacy = cases.take(id, Duty.DECIDE);
        Instant now = clock.instant();
        together.forEach(other -> candidacy.takePart(other, now));
        candidacy.refuse(permissions.signedIn(), reasons, now);
        cases.keep(candidacy, CandidacyState.DECISION, "refused");
    }

    /**
     * Hears an appeal: the refusal stands.
     *
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller is no certifier of the centre or of the region, took part in the decision, or
     *     something else stands against it
     */
    public void uphold(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.HEAR);
        candidacy.uphold(permissions.signedIn(), reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.APPEAL, "appeal-upheld");
    }

    /** Hears an appeal: the certificate is granted; see {@link #uphold} for failures. */
    public void grantOnAppeal(long id, String reasons) {
        Candidacy candidacy = cases.take(id, Duty.HEAR);
        long certifier = permissions.signedIn();
        Instant now = clock.instant();
        candidacy.grantOnAppeal(certifier, reasons, now);
        cases.keep(candidacy, CandidacyState.APPEAL, "appeal-granted");
        tell(candidacy, certifier, now);
    }
}
