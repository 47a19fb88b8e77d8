package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/** The caller's own ways to certificates on which somebody decides. */
@ApplicationScoped
@Transactional
public class Candidacies {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Schemes schemes;

    @Inject
    private Ways ways;

    @Inject
    private Centres centres;

    @Inject
    private Countries countries;

    @Inject
    private EarlierTies ties;

    @Inject
    private Cases cases;

    @Inject
    private Clock clock;

    protected Candidacies() {}

    /** The schemes that can be applied for, in the order of their kinds, that of trainers first. */
    public List<Scheme> findSchemes() {
        return schemes.findAllCurrent().stream()
                .sorted(Comparator.comparing((Scheme scheme) -> !scheme.kind().equals(Schemes.TRAINER))
                        .thenComparing(Scheme::kind))
                .toList();
    }

    /**
     * What is done, what is missing, who must act; of the newest candidacy, or of one that could begin.
     *
     * @throws NotFound if there is no such scheme
     */
    public Way getMyWay(String kind) {
        Optional<Candidacy> newest = findNewest(kind);
        Scheme scheme = newest.map(schemes::of).orElseGet(() -> schemes.getCurrent(kind));
        return ways.of(scheme, caller.signedIn(), newest);
    }

    /**
     * Keeps an application that is not sent yet.
     *
     * @throws Conflict if a candidacy is open or granted already
     * @throws Invalid if a country or centre does not exist
     */
    public void write(String kind, Application application) {
        cases.keep(written(kind, application), CandidacyState.DRAFT, "drafted");
    }

    /**
     * Applies.
     *
     * @throws Conflict if something is missing, or a candidacy is open or granted already
     * @throws Invalid if a country or centre does not exist
     */
    public void apply(String kind, Application application) {
        Scheme scheme = getMyWay(kind).scheme();
        Candidacy candidacy = written(kind, application);
        if (!ways.of(scheme, caller.signedIn(), Optional.of(candidacy)).mayApply()) {
            throw new Conflict("candidacy.conflict.apply");
        }
        candidacy.apply(scheme, clock.instant());
        cases.keep(candidacy, CandidacyState.DRAFT, "applied");
    }

    private Candidacy written(String kind, Application application) {
        checkPlaces(application);
        Way way = getMyWay(kind);
        long centre = centres.nationalOf(application.getCountry()).getId();
        if (!way.isBeforeApplying()) {
            throw new Conflict("candidacy.conflict.apply");
        }
        if (!way.mayBegin()) {
            Candidacy draft = cases.hold(getMine(kind));
            draft.correct(application, centre);
            return draft;
        }
        Candidacy candidacy =
                new Candidacy(schemes.getCurrent(kind), caller.signedIn(), application, centre, clock.instant());
        ties.note(candidacy);
        try {
            entities.persist(candidacy);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("candidacy.conflict.apply");
        }
        return candidacy;
    }

    private void checkPlaces(Application application) {
        if (!countries.exists(application.getCountry())) {
            throw new Invalid("country", "account.country.unknown");
        }
        if (centres.findAll().stream().noneMatch(c -> c.getId() == application.getEndorsingCentreId())) {
            throw new Invalid("centre", "candidacy.invalid.centre");
        }
    }

    /**
     * Appeals against a refusal.
     *
     * @throws Conflict if it is too late, or a new candidacy has begun
     */
    public void appeal(String kind, String reasons) {
        Candidacy candidacy = cases.hold(getMine(kind));
        candidacy.appeal(reasons, clock.instant());
        cases.keep(candidacy, CandidacyState.REFUSED, "appealed");
    }

    /** Gives up. */
    public void withdraw(String kind) {
        Candidacy candidacy = cases.hold(getMine(kind));
        CandidacyState before = candidacy.getState();
        candidacy.withdraw(clock.instant());
        cases.keep(candidacy, before, "withdrawn");
    }

    /** @throws NotFound if the caller never began one */
    Candidacy getMine(String kind) {
        return findNewest(kind).orElseThrow(NotFound::new);
    }

    private Optional<Candidacy> findNewest(String kind) {
        return entities.createQuery(
                        "select c from Candidacy c where c.personId = :person and c.schemeKind = :kind order by c.id desc",
                        Candidacy.class)
                .setParameter("person", caller.signedIn())
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
