package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.centre.Role;
import org.ijaza.centre.Roles;
import org.ijaza.platform.Language;
import org.ijaza.platform.Settings;
import org.ijaza.platform.mail.Mails;

/** Tells those whose turn it is to sign, and all others what became of a paper. */
@ApplicationScoped
@Transactional
public class SigningMails {

    private static final String DESK = "/certify/sign";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Roles roles;

    @Inject
    private SigningWorkshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    /** Tells the certifiers of the centre whose turn it is who may sign. */
    void turn(Paper paper) {
        Person holder = person(paper.getPersonId());
        roles.findHolders(Set.of(paper.waitingFor().orElseThrow().getId()), Set.of(Role.CERTIFIER)).stream()
                .filter(person -> paper.obstacle(person.getId()).isEmpty())
                .forEach(person -> send(person, "signingTurn", holder, paper, ""));
    }

    /**
     * Tells the holder, who decided and who had signed that somebody declined.
     *
     * @param given the signatures that are void now
     */
    void declined(Paper paper, List<PaperAct> given) {
        Person holder = person(paper.getPersonId());
        String reason = paper.declined().orElseThrow().getReason();
        send(holder, "signingDeclined", holder, paper, reason);
        Stream.concat(paper.decidedBy().stream(), given.stream().map(PaperAct::getPersonId))
                .distinct()
                .forEach(id -> send(person(id), "signingDeclined", holder, paper, reason));
    }

    /** Tells the holder that the certificate is there. */
    void complete(Paper paper, Certificate certificate) {
        String about =
                switch (paper.getFirstAct()) {
                    case RENEWED -> "renewed";
                    case CORRECTED -> "corrected";
                    default -> "trainerCertificate";
                };
        issuing.announce(certificate, person(paper.getPersonId()), about, "/teach/");
    }

    private void send(Person recipient, String about, Person holder, Paper paper, String reason) {
        Language language = recipient.getLanguage();
        boolean own = recipient.getId() == holder.getId();
        mails.send(
                recipient.getEmail(),
                language,
                about,
                recipient.getNames().in(language),
                holder.getNames().in(language),
                workshop.title(paper).in(language),
                reason,
                settings.url() + (own ? "/teach/" : DESK));
    }

    private Person person(long id) {
        return entities.find(Person.class, id);
    }
}
