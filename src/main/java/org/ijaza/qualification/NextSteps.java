package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.centre.Role;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Settings;
import org.ijaza.platform.mail.Mails;

/** Tells the candidate where things stand, and whoever must act next that it is their turn. */
@ApplicationScoped
@Transactional
public class NextSteps {

    @Inject
    private Staff staff;

    @Inject
    private Schemes schemes;

    @Inject
    private People people;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    void onMoved(@Observes CandidacyMoved moved) {
        Candidacy candidacy = moved.candidacy();
        Person candidate = people.getPerson(candidacy.getPersonId());
        send(candidate, "candidacy", candidate, candidacy, "/certify/candidacy?kind=" + candidacy.getSchemeKind());
        for (Person person : whoMustAct(candidacy)) {
            if (person.getId() != candidate.getId()) {
                send(person, "candidacyTurn", candidate, candidacy, "/certify/case?id=" + candidacy.getId());
            }
        }
    }

    private List<Person> whoMustAct(Candidacy candidacy) {
        return switch (candidacy.getState()) {
            case ENDORSEMENT -> staff.findAdministrators(
                    candidacy.getApplication().getEndorsingCentreId());
            case ADMISSION, ASSIGNMENT -> staff.findAdministrators(candidacy.getCentreId(), Role.CERTIFIER);
            case ASSESSMENT -> candidacy.assessments().stream()
                    .filter(assessment -> !assessment.isRated())
                    .map(assessment -> people.getPerson(assessment.getAssessorId()))
                    .toList();
            case DECISION -> staff.findHolders(Set.of(candidacy.getCentreId()), Set.of(Role.CERTIFIER)).stream()
                    .filter(person ->
                            candidacy.obstacle(Duty.DECIDE, person.getId()).isEmpty())
                    .toList();
            case APPEAL -> staff.findHolders(staff.appealCentres(candidacy), Set.of(Role.CERTIFIER)).stream()
                    .filter(person ->
                            candidacy.obstacle(Duty.HEAR, person.getId()).isEmpty())
                    .toList();
            default -> List.of();
        };
    }

    /** The reasons stay on the page: a mail passes through many hands. */
    private void send(Person recipient, String about, Person candidate, Candidacy candidacy, String address) {
        Locale locale = recipient.getLanguage().localeIn(Caller.DEFAULT_COUNTRY);
        mails.send(
                recipient.getEmail(),
                recipient.getLanguage(),
                about,
                recipient.getNames().in(recipient.getLanguage()),
                candidate.getNames().in(recipient.getLanguage()),
                Messages.text(locale, "candidacy.state." + candidacy.getState()),
                settings.url() + address,
                schemes.of(candidacy).title().in(recipient.getLanguage()));
    }
}
