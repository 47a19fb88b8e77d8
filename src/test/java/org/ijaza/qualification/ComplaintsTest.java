package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.time.Duration;
import java.util.List;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.CentreOffice;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.mail.Mail;
import org.ijaza.qualification.complaint.Complaint;
import org.ijaza.qualification.complaint.ComplaintAbout;
import org.ijaza.qualification.complaint.ComplaintDeadlines;
import org.ijaza.qualification.complaint.ComplaintDesk;
import org.ijaza.qualification.complaint.ComplaintState;
import org.ijaza.qualification.complaint.Complaints;
import org.ijaza.testing.On;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Amina complains to the centre of Tunisia, which two people administer. */
class ComplaintsTest {

    private static final String WORDS = "My appeal was laughed at.";

    private CentreOffice office;

    private void opens(On kind) {
        office = new CentreOffice(kind);
        PlainScheme.publish(office);
        // days pass here, and a role counts for nothing a week after it began without one
        office.sql(
                "insert into second_factor (person_id, secret, on_since, last_step, version) select id, '', created_at,"
                        + " 0, 1 from person");
        office.sql("update person set name_latin = 'Hatem Gharbi', name_arabic = 'حاتم الغربي' where id = " + SFAX);
        office.sql("update person set name_latin = 'Rim Khelifi' where id = " + TUNIS);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long complains(ComplaintAbout about, Long candidacy, String concerned) {
        office.as(AMINA);
        office.run(() -> office.service(Complaints.class)
                .file(new Complaints.Wish(TUNISIA, PlainScheme.KIND, about, candidacy, concerned, WORDS)));
        return office.in(
                () -> office.service(Complaints.class).findMine().get(0).getId());
    }

    private ComplaintDesk.View view(long id) {
        return office.in(() -> office.service(ComplaintDesk.class).getView(id));
    }

    private void takes(long id) {
        office.run(() -> office.service(ComplaintDesk.class).take(id));
    }

    private List<String> mailed() {
        return office.in(() -> office.database()
                .entities()
                .createQuery("select m from Mail m order by m.id", Mail.class)
                .getResultStream()
                .map(Mail::getRecipient)
                .toList());
    }

    private Complaint mine() {
        office.as(AMINA);
        return office.in(() -> office.service(Complaints.class).findMine().get(0));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_complaint_is_acknowledged_and_answered_by_one_who_alone_reads_it(On kind) {
        opens(kind);
        long id = complains(ComplaintAbout.TRAINER, null, "A trainer in Gabès");
        assertThat(mailed()).containsExactlyInAnyOrder(CentreOffice.email(TUNIS), CentreOffice.email(SFAX));

        office.as(TUNIS);
        assertThat(view(id).isMine()).isFalse();
        takes(id);
        assertThat(view(id).isMine()).isTrue();
        office.as(SFAX);
        assertThat(view(id).isMine()).isFalse();
        assertThatThrownBy(() -> takes(id)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answers(id, "No.")).isInstanceOf(Forbidden.class);
        office.as(TUNIS);
        assertThatThrownBy(() -> answers(id, " ")).isInstanceOf(Invalid.class);
        answers(id, "The trainer was told how appeals are heard.");

        assertThat(mine().getState()).isEqualTo(ComplaintState.ANSWERED);
        assertThat(mine().getFounded()).isTrue();
        assertThat(mine().getAnswer()).startsWith("The trainer was told");
        assertThat(mailed().subList(2, 4)).containsExactly(CentreOffice.email(AMINA), CentreOffice.email(AMINA));
    }

    private void answers(long id, String reasons) {
        office.run(() -> office.service(ComplaintDesk.class).answer(id, true, reasons));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_handles_it_who_acted_is_named_is_tied_or_stepped_back(On kind) {
        opens(kind);
        long acted = complains(ComplaintAbout.CANDIDACY, PlainScheme.ready(office, AMINA, TUNIS), null);
        concerned(TUNIS, acted);
        long latin = complains(ComplaintAbout.CONDUCT, null, "monsieur HATEM GHARBI, du centre");
        concerned(SFAX, latin);
        long arabic = complains(ComplaintAbout.CONDUCT, null, "حاتم الغربي");
        concerned(SFAX, arabic);
        office.as(SFAX);
        office.run(() ->
                office.service(Conflicts.class).declare(new EmailAddress(CentreOffice.email(AMINA)), Act.RELATED));
        concerned(SFAX, acted);

        office.as(TUNIS);
        takes(latin);
        office.run(() -> office.service(ComplaintDesk.class).handBack(latin));
        assertThat(view(latin).isMine()).isFalse();
        concerned(TUNIS, latin);
        assertThat(mailed())
                .as("nobody of the centre is free: the region is asked")
                .endsWith(CentreOffice.email(REGION));
        office.as(REGION);
        takes(latin);
        assertThat(view(latin).isMine()).isTrue();
    }

    private void concerned(long official, long complaint) {
        office.as(official);
        assertThatThrownBy(() -> takes(complaint))
                .isInstanceOf(Forbidden.class)
                .hasMessage("complaint.obstacle.concerned");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_queue_says_since_when_and_whether_it_is_late_and_is_the_centres_own(On kind) {
        opens(kind);
        long id = complains(ComplaintAbout.TRAINER, null, "A trainer in Gabès");
        office.as(SFAX);
        assertThat(queue()).singleElement().satisfies(row -> {
            assertThat(row.since()).isEqualTo(office.clock().instant());
            assertThat(row.answerUntil()).isEqualTo(office.clock().instant().plus(Duration.ofDays(10)));
            assertThat(row.late()).isFalse();
        });
        office.clock().advance(Duration.ofDays(11));
        assertThat(queue()).singleElement().satisfies(row -> assertThat(row.late())
                .isTrue());

        office.as(RABAT);
        assertThat(queue()).isEmpty();
        assertThatThrownBy(() -> view(id)).isInstanceOf(NotFound.class);
        office.as(NOBODY);
        assertThatThrownBy(this::queue).isInstanceOf(Forbidden.class);
        office.as(AMINA);
        assertThatThrownBy(() -> view(id)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void whoever_must_act_is_reminded_once_before_the_answer_is_due(On kind) {
        opens(kind);
        long id = complains(ComplaintAbout.TRAINER, null, "A trainer in Gabès");
        complains(ComplaintAbout.TRAINER, null, "A trainer in Sousse");
        office.as(TUNIS);
        takes(id);
        int before = mailed().size();

        office.clock().advance(Duration.ofDays(4));
        reminds();
        assertThat(mailed()).hasSize(before);
        office.clock().advance(Duration.ofDays(2));
        reminds();
        reminds();
        assertThat(mailed().subList(before, mailed().size()))
                .as("who has the one in hand, and both who may take the other")
                .containsExactly(CentreOffice.email(TUNIS), CentreOffice.email(TUNIS), CentreOffice.email(SFAX));
    }

    private void reminds() {
        office.run(() -> office.service(ComplaintDeadlines.class).onHour(new HourPassed()));
    }

    private List<ComplaintDesk.Row> queue() {
        return office.in(() -> office.service(ComplaintDesk.class).find(0, 20));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void words_go_after_the_schemes_time_and_not_before_it_is_ended(On kind) {
        opens(kind);
        long open = complains(ComplaintAbout.TRAINER, null, "A trainer in Gabès");
        long ended = complains(ComplaintAbout.TRAINER, null, "A trainer in Sousse");
        office.as(SFAX);
        takes(ended);
        answers(ended, "Looked into.");

        office.clock().advance(Duration.ofDays(360));
        hourPasses();
        assertThat(find(ended).getWords()).isEqualTo(WORDS);
        office.clock().advance(Duration.ofDays(10));
        hourPasses();
        hourPasses();
        assertThat(find(ended).getWords()).isNull();
        assertThat(find(ended).getConcerned()).isNull();
        assertThat(find(ended).getAnswer()).isNull();
        assertThat(find(ended).getFounded()).isTrue();
        assertThat(find(open).getWords()).isEqualTo(WORDS);
    }

    private Complaint find(long id) {
        return office.in(() -> office.database().entities().find(Complaint.class, id));
    }

    private void hourPasses() {
        office.run(() -> office.service(ComplaintDeadlines.class).onHour(new HourPassed()));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void whoever_complains_says_of_whom_and_may_take_it_back_but_not_flood_the_centre(On kind) {
        opens(kind);
        assertThatThrownBy(() -> complains(ComplaintAbout.CONDUCT, null, " ")).isInstanceOf(Invalid.class);
        long foreign = PlainScheme.ready(office, NOBODY, TUNIS);
        assertThatThrownBy(() -> complains(ComplaintAbout.CANDIDACY, foreign, null))
                .isInstanceOf(Invalid.class);
        long first = complains(ComplaintAbout.TRAINER, null, "A trainer in Gabès");
        complains(ComplaintAbout.TRAINER, null, "A trainer in Sousse");
        complains(ComplaintAbout.TRAINER, null, "A trainer in Tozeur");
        assertThatThrownBy(() -> complains(ComplaintAbout.TRAINER, null, "A fourth"))
                .isInstanceOf(Conflict.class);

        office.as(NOBODY);
        assertThatThrownBy(() -> takesBack(first)).isInstanceOf(NotFound.class);
        office.as(AMINA);
        takesBack(first);
        assertThatThrownBy(() -> takesBack(first)).isInstanceOf(Conflict.class);
    }

    private void takesBack(long id) {
        office.run(() -> office.service(Complaints.class).takeBack(id));
    }
}
