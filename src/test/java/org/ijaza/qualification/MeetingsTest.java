package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.mail.Mail;
import org.ijaza.qualification.meeting.Deliberations;
import org.ijaza.qualification.meeting.MeetingState;
import org.ijaza.qualification.meeting.MeetingView;
import org.ijaza.qualification.meeting.Meetings;
import org.ijaza.qualification.meeting.Minutes;
import org.ijaza.qualification.meeting.MinutesPress;
import org.ijaza.testing.On;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three certifiers of Tunisia meet: one chairs, one has assessed a candidate, one is only there. */
class MeetingsTest {

    private static final String KIND = PlainScheme.KIND;
    private static final byte[] FILE = "sealed".getBytes(StandardCharsets.UTF_8);

    private static final long CHAIR = 301;
    private static final long ASSESSOR = 302;
    private static final long THIRD = 303;
    private static final Map<Long, String> NAMES =
            Map.of(CHAIR, "Habiba", ASSESSOR, "Slim", THIRD, "Olfa", AMINA, "Amina", NOBODY, "Nizar");

    private final List<Minutes> printed = new ArrayList<>();
    private CentreOffice office;

    private void opens(On kind) {
        MinutesPress press = minutes -> {
            printed.add(minutes);
            return FILE;
        };
        office = new CentreOffice(kind, press);
        for (long id : List.of(CHAIR, ASSESSOR, THIRD)) {
            office.sql("insert into person (id, email, password_hash, name_latin, country_code, language, state,"
                    + " created_at, version) values (" + id + ", '" + CentreOffice.email(id)
                    + "', '', 'Somebody', 'TN', 'fr', 'ACTIVE', '2026-01-01 00:00:00', 1)");
            office.enter(id, TUNISIA, Role.CERTIFIER);
        }
        NAMES.forEach((id, name) -> office.sql("update person set name_latin = '" + name + "' where id = " + id));
        PlainScheme.publish(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long ready(long person) {
        return PlainScheme.ready(office, person, TUNIS);
    }

    private void acts(long candidacy, long person, Act act) {
        PlainScheme.act(office, candidacy, person, act);
    }

    private long convenes(Long... members) {
        office.as(CHAIR);
        return office.in(() -> office.service(Meetings.class)
                .convene(TUNISIA, KIND, office.today(), Language.FR, Set.of(members), CHAIR));
    }

    private MeetingView view(long meeting) {
        return office.in(() -> office.service(Deliberations.class).getView(meeting));
    }

    private void grants(long meeting, long candidacy) {
        office.run(() -> office.service(Deliberations.class).grant(meeting, candidacy, "All is there."));
    }

    private void refuses(long meeting, long candidacy) {
        office.run(() -> office.service(Deliberations.class).refuse(meeting, candidacy, "The portfolio is thin."));
    }

    private static List<String> latin(List<PersonNames> names) {
        return names.stream().map(PersonNames::getLatin).toList();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_is_in_conflict_leaves_for_that_candidate_alone_and_cannot_decide_it(On kind) {
        opens(kind);
        long amina = ready(AMINA);
        long nizar = ready(NOBODY);
        acts(amina, ASSESSOR, Act.ASSESSED);
        long meeting = convenes(CHAIR, ASSESSOR, THIRD);

        assertThat(view(meeting).agenda())
                .satisfiesExactly(
                        item -> assertThat(item.left()).containsExactly(ASSESSOR),
                        item -> assertThat(item.left()).isEmpty());
        office.as(ASSESSOR);
        assertThatThrownBy(() -> grants(meeting, amina))
                .isInstanceOf(Forbidden.class)
                .hasMessage("candidacy.obstacle.ASSESSED");
        assertThat(view(meeting).agenda().get(0).decision()).isEmpty();

        refuses(meeting, nizar);
        office.as(THIRD);
        grants(meeting, amina);
        assertThat(acted(amina))
                .contains(CHAIR + " TOOK_PART", THIRD + " GRANTED")
                .doesNotContain(ASSESSOR + " TOOK_PART");
        assertThat(acted(nizar)).contains(CHAIR + " TOOK_PART", THIRD + " TOOK_PART", ASSESSOR + " REFUSED");
    }

    private List<String> acted(long candidacy) {
        return office.in(() -> office.database().entities().find(Candidacy.class, candidacy).getActs().stream()
                .map(act -> act.getPersonId() + " " + act.getAct())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void minutes_say_who_was_there_who_left_for_whom_and_what_was_decided(On kind) {
        opens(kind);
        long amina = ready(AMINA);
        acts(amina, ASSESSOR, Act.ASSESSED);
        ready(NOBODY);
        long meeting = convenes(CHAIR, ASSESSOR, THIRD);
        grants(meeting, amina);

        office.as(THIRD);
        assertThatThrownBy(() -> closes(meeting)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.in(() -> office.service(Meetings.class).getMinutes(meeting)))
                .isInstanceOf(NotFound.class);
        office.as(CHAIR);
        closes(meeting);

        Minutes minutes = printed.get(0);
        assertThat(minutes.chair().getLatin()).isEqualTo("Habiba");
        assertThat(latin(minutes.members())).containsExactly("Slim", "Olfa");
        assertThat(minutes.postponed()).isEqualTo(1);
        assertThat(minutes.items()).singleElement().satisfies(item -> {
            assertThat(item.candidate().getLatin()).isEqualTo("Amina");
            assertThat(item.granted()).isTrue();
            assertThat(item.reasons()).isEqualTo("All is there.");
            assertThat(item.by().getLatin()).isEqualTo("Habiba");
            assertThat(latin(item.left())).containsExactly("Slim");
        });
        assertThat(view(meeting).sha256()).contains(Hash.sha256(FILE));
        assertThat(office.<byte[]>in(() -> office.service(Meetings.class).getMinutes(meeting)))
                .isEqualTo(FILE);
        assertThat(audited()).contains("meeting.closed " + Hash.sha256(FILE));
        assertThatThrownBy(() -> closes(meeting)).isInstanceOf(Conflict.class);
        assertThat(printed).as("printed once").hasSize(1);
    }

    private void closes(long meeting) {
        office.run(() -> office.service(Deliberations.class).close(meeting));
    }

    private List<String> audited() {
        List<?> entries = office.in(() -> office.database()
                .entities()
                .createNativeQuery("select concat(action, ' ', coalesce(detail, '')) from audit_entry")
                .getResultList());
        return entries.stream().map(String::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_who_took_part_in_the_decision_hears_the_appeal(On kind) {
        opens(kind);
        long amina = ready(AMINA);
        acts(amina, ASSESSOR, Act.RELATED);
        long meeting = convenes(CHAIR, THIRD);
        refuses(meeting, amina);
        office.as(AMINA).run(() -> office.service(Candidacies.class).appeal(KIND, "Look at the second part."));

        office.as(THIRD);
        assertThatThrownBy(
                        () -> office.run(() -> office.service(Decisions.class).uphold(amina, "Still thin.")))
                .isInstanceOf(Forbidden.class)
                .hasMessage("candidacy.obstacle.TOOK_PART");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void only_members_decide_and_only_from_the_day_on(On kind) {
        opens(kind);
        long amina = ready(AMINA);
        office.as(TUNIS);
        long later = office.in(() -> office.service(Meetings.class)
                .convene(TUNISIA, KIND, office.today().plusDays(1), Language.AR, Set.of(CHAIR, THIRD), CHAIR));
        assertThat(mailed()).containsExactly(CentreOffice.email(CHAIR), CentreOffice.email(THIRD));

        office.as(CHAIR);
        assertThatThrownBy(() -> grants(later, amina)).hasMessage("meeting.conflict.early");
        office.clock().advance(Duration.ofDays(1));
        office.as(ASSESSOR);
        assertThatThrownBy(() -> grants(later, amina)).hasMessage("meeting.forbidden.member");
        office.as(TUNIS);
        assertThatThrownBy(() -> grants(later, amina)).isInstanceOf(Forbidden.class);
        office.as(CHAIR);
        grants(later, amina);
        assertThatThrownBy(() -> office.run(() -> office.service(Meetings.class).arrange(later, Set.of(CHAIR), CHAIR)))
                .isInstanceOf(Invalid.class);
        office.run(() -> office.service(Meetings.class).arrange(later, Set.of(CHAIR, THIRD, ASSESSOR), THIRD));
        assertThat(view(later).meeting().getChairId()).isEqualTo(THIRD);
        assertThatThrownBy(() -> office.run(() -> office.service(Meetings.class).callOff(later)))
                .isInstanceOf(Conflict.class);
    }

    private List<String> mailed() {
        return office.in(() -> office.database()
                .entities()
                .createQuery("select m from Mail m order by m.id", Mail.class)
                .getResultStream()
                .map(Mail::getRecipient)
                .toList());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_meeting_of_another_centre_is_not_there(On kind) {
        opens(kind);
        long meeting = convenes(CHAIR);

        office.as(RABAT);
        assertThatThrownBy(() -> view(meeting)).isInstanceOf(NotFound.class);
        assertThat(office.<Integer>in(() -> office.service(Meetings.class).count()))
                .isZero();
        assertThatThrownBy(() -> office.in(() -> office.service(Meetings.class).findCertifiers(TUNISIA)))
                .isInstanceOf(NotFound.class);
        office.as(AMINA);
        assertThatThrownBy(() -> view(meeting)).isInstanceOf(Forbidden.class);
        office.as(SFAX);
        assertThat(office.in(() -> office.service(Meetings.class).find(0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(MeetingState.OPEN));
        office.run(() -> office.service(Meetings.class).callOff(meeting));
        assertThat(view(meeting).meeting().getState()).isEqualTo(MeetingState.CALLED_OFF);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_is_a_member_who_does_not_certify_in_the_centre(On kind) {
        opens(kind);
        assertThatThrownBy(() -> convenes(CHAIR, TUNIS)).hasMessage("meeting.invalid.certifiers");
        assertThatThrownBy(() -> convenes(THIRD)).hasMessage("meeting.invalid.chair");
        assertThat(view(convenes(CHAIR)).others()).isEmpty();
    }
}
