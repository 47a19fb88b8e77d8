package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.ijaza.account.MailedLink.Purpose;
import org.ijaza.platform.Settings;

/** The links that were mailed and still work. */
@ApplicationScoped
@Transactional
public class MailedLinks {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A new link for the person; earlier ones for the same purpose stop working. */
    String issue(Person person, Purpose purpose, String path) {
        forget(person, purpose);
        Token token = Token.fresh();
        entities.persist(new MailedLink(person, purpose, token, clock.instant()));
        return settings.url() + path + "?token=" + token.text();
    }

    /** The person whom the link was sent to, if it works. */
    Optional<Person> find(String token, Purpose purpose) {
        return findLink(token, purpose).map(MailedLink::person);
    }

    /** Uses the link up. */
    Optional<Person> take(String token, Purpose purpose) {
        Optional<MailedLink> link = findLink(token, purpose);
        link.ifPresent(entities::remove);
        return link.map(MailedLink::person);
    }

    void forgetAll(Person person) {
        entities.createQuery("delete from MailedLink l where l.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private void forget(Person person, Purpose purpose) {
        entities.createQuery("delete from MailedLink l where l.person = :person and l.purpose = :purpose")
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    private Optional<MailedLink> findLink(String token, Purpose purpose) {
        if (token == null) {
            return Optional.empty();
        }
        return entities.createQuery("select l from MailedLink l where l.tokenHash = :hash", MailedLink.class)
                .setParameter("hash", new Token(token).hash())
                .getResultStream()
                .filter(link -> link.works(purpose, clock.instant()))
                .findFirst();
    }
}
