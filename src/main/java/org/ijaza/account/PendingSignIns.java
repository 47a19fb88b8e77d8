package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ijaza.platform.job.HourPassed;

/** The sign-ins that wait for their second step. */
@ApplicationScoped
@Transactional
public class PendingSignIns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    protected PendingSignIns() {}

    /** For tests without a container. */
    PendingSignIns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A new one, for ten minutes. */
    Token begin(long personId) {
        Token token = Token.fresh();
        entities.persist(new PendingSignIn(personId, token, clock.instant()));
        return token;
    }

    /** Id of the person who is signing in, if it still works. */
    Optional<Long> findPerson(Token token) {
        return entities.createQuery("select p from PendingSignIn p where p.tokenHash = :hash", PendingSignIn.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .filter(pending -> pending.works(clock.instant()))
                .map(PendingSignIn::personId)
                .findFirst();
    }

    /** Uses it up; false if another request was faster. */
    boolean take(Token token) {
        return entities.createQuery("delete from PendingSignIn p where p.tokenHash = :hash and p.expiresAt > :now")
                        .setParameter("hash", token.hash())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Ends all of a person's, whose password or factor has changed meanwhile. */
    void forgetAll(long personId) {
        entities.createQuery("delete from PendingSignIn p where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    void sweep(@Observes HourPassed hour) {
        entities.createQuery("delete from PendingSignIn p where p.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
