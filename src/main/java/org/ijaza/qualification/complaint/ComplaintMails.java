package org.ijaza.qualification.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Role;
import org.ijaza.platform.Settings;
import org.ijaza.platform.mail.Mails;
import org.ijaza.qualification.Staff;

/** Tells who must act, and who complained, how a complaint stands; never what it says. */
@ApplicationScoped
@Transactional
public class ComplaintMails {

    private static final Set<Role> HANDLERS = Set.of(Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER);

    @Inject
    private Staff staff;

    @Inject
    private Ties ties;

    @Inject
    private Centres centres;

    @Inject
    private People people;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    protected ComplaintMails() {}

    /** Tells those of the centre who may handle it; where nobody may, the region. */
    void received(Complaint complaint) {
        List<Person> free = free(staff.findHolders(Set.of(complaint.getCentreId()), HANDLERS), complaint);
        Set<Long> region = Set.of(centres.getRegional().getId());
        List<Person> told =
                free.isEmpty() ? free(staff.findHolders(region, Set.of(Role.REGIONAL_ADMINISTRATOR)), complaint) : free;
        told.forEach(one -> send(one, "complaintTurn", complaint, "/certify/complaint?id=" + complaint.getId()));
    }

    private List<Person> free(List<Person> officials, Complaint complaint) {
        Set<Long> tied = ties.findTied(complaint);
        return officials.stream()
                .filter(one ->
                        complaint.obstacle(one, tied.contains(one.getId())).isEmpty())
                .toList();
    }

    /** Reminds who has it in hand, or all who may take it, that it is soon to be answered. */
    void due(Complaint complaint) {
        complaint
                .handler()
                .ifPresentOrElse(
                        handler -> send(
                                people.getPerson(handler),
                                "complaintDue",
                                complaint,
                                "/certify/complaint?id=" + complaint.getId()),
                        () -> received(complaint));
    }

    /** Tells who complained that it is in hand, and until when it is answered. */
    void acknowledged(Complaint complaint) {
        send(people.getPerson(complaint.getPersonId()), "complaintInHand", complaint, "/certify/complaints");
    }

    /** Tells who complained that it is answered. */
    void answered(Complaint complaint) {
        send(people.getPerson(complaint.getPersonId()), "complaintAnswered", complaint, "/certify/complaints");
    }

    private void send(Person recipient, String about, Complaint complaint, String address) {
        Locale locale = recipient.getLanguage().localeIn(recipient.getCountry());
        LocalDate until = complaint.getAnswerUntil().atOffset(ZoneOffset.UTC).toLocalDate();
        mails.send(
                recipient.getEmail(),
                recipient.getLanguage(),
                about,
                recipient.getNames().in(recipient.getLanguage()),
                centres.getCentre(complaint.getCentreId()).getName().in(recipient.getLanguage()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(locale)
                        .format(until),
                settings.url() + address);
    }
}
