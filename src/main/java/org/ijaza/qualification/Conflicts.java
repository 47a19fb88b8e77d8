package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** What officials and markers declare of their ties to people, once for all candidacies and texts of theirs. */
@ApplicationScoped
@Transactional
public class Conflicts {

    /** Those that act in candidacies, and the one that marks. */
    private static final Role[] ROLES =
            Stream.concat(Stream.of(Duty.roles()), Stream.of(Role.TRAINER)).toArray(Role[]::new);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private People people;

    @Inject
    private Schemes schemes;

    @Inject
    private Cases cases;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected Conflicts() {}

    /**
     * The caller's own, the newest first.
     *
     * @throws Forbidden if the caller neither acts in candidacies nor marks texts
     */
    public List<DeclaredConflict> findMine() {
        long official = permissions.requireAnywhere(ROLES);
        return entities.createQuery(
                        "select d from DeclaredConflict d where d.officialId = :official order by d.id desc",
                        DeclaredConflict.class)
                .setParameter("official", official)
                .getResultList();
    }

    /**
     * Declares a tie; in candidacies of that person that are open it counts at once.
     *
     * @param tie {@link Act#TRAINED} or {@link Act#RELATED}
     * @throws Forbidden if the caller neither acts in candidacies nor marks texts
     * @throws Invalid if it is the caller's own address; whether there is an account is not told
     */
    public void declare(EmailAddress email, Act tie) {
        long official = permissions.requireAnywhere(ROLES);
        if (!tie.isTie()) {
            throw new NotFound();
        }
        if (people.getPerson(official).getEmail().equals(email.text())) {
            throw new Invalid("email", "conflicts.invalid.own");
        }
        boolean known = findMine().stream().anyMatch(one -> one.getEmail().equals(email.text()) && one.getTie() == tie);
        if (known) {
            return;
        }
        entities.persist(new DeclaredConflict(official, email, tie, clock.instant()));
        audit.record("conflict.declared", "person:" + official);
        people.findByEmail(email).ifPresent(person -> openOf(person).forEach(one -> note(one, official, tie)));
    }

    private Stream<Candidacy> openOf(Person person) {
        return entities.createQuery("select c from Candidacy c where c.personId = :person", Candidacy.class)
                .setParameter("person", person.getId())
                .getResultStream()
                .filter(candidacy -> candidacy.getState().isOpen());
    }

    private void note(Candidacy candidacy, long official, Act tie) {
        CandidacyState before = cases.hold(candidacy).getState();
        Instant now = clock.instant();
        if (candidacy.ownAssessment(official).filter(Assessment::isRated).isPresent()) {
            candidacy.noteTie(official, tie, now); // the rating stays as it was given; nothing else may follow
        } else {
            candidacy.declare(schemes.of(candidacy), official, tie, now);
        }
        cases.keep(candidacy, before, "tie-declared");
    }
}
