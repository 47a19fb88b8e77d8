package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.PersonState;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotSignedIn;

/**
 * The licences to teach in turn, which is what <em>ijaza</em> means. A licence comes from a trainer's certificate and
 * from nothing else: a trainer's role in a centre says for whom somebody works, not what they may teach. Whoever wants
 * to know asks here.
 */
@ApplicationScoped
@Transactional
public class Licences {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    protected Licences() {}

    /** For tests without a container. */
    Licences(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Whether somebody may begin to lead a cohort: the account is active, and a trainer's certificate covers course,
     * language and country and is in force on the day: neither ended nor paused, suspended, withdrawn or replaced. The
     * months of grace after its end are for finishing what runs, not for beginning. Everyone who wants to know asks
     * here.
     *
     * @param country where the cohort is, ISO 3166-1 alpha-2
     * @param day on which it begins
     */
    public boolean mayLead(long personId, String courseCode, Language language, String country, LocalDate day) {
        return findOf(personId).stream().anyMatch(licence -> licence.allows(courseCode, language, country, day));
    }

    /**
     * The caller's trainer's certificates, the newest first, with what each is worth today.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public List<Licence> findMine() {
        return findOf(caller.signedIn());
    }

    /** Those of everybody who agreed to be named on the public list, the newest first. */
    List<Licence> findOfListed() {
        return licences(entities.createQuery(
                "select c, p.state from Certificate c, Person p, TrainerListing l where p.id = c.personId"
                        + " and l.personId = p.id and c.scope.courseCode is not null"
                        + " order by c.issuedAt desc, c.id desc",
                Object[].class));
    }

    private List<Licence> findOf(long personId) {
        return licences(entities.createQuery(
                        "select c, p.state from Certificate c, Person p where p.id = c.personId and p.id = :person"
                                + " and c.scope.courseCode is not null order by c.issuedAt desc, c.id desc",
                        Object[].class)
                .setParameter("person", personId));
    }

    private List<Licence> licences(TypedQuery<Object[]> certificatesWithStates) {
        LocalDate today = LocalDate.now(clock);
        return certificatesWithStates
                .getResultStream()
                .map(row -> new Licence((Certificate) row[0], row[1] == PersonState.ACTIVE, today))
                .toList();
    }
}
