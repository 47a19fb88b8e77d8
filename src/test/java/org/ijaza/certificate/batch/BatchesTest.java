package org.ijaza.certificate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;
import static org.ijaza.centre.CentreOffice.email;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.BulkIssuing;
import org.ijaza.certificate.Workshop;
import org.ijaza.cohort.Enrolment;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates for a list: who gets one, who is left out and why, and that none is lost or made twice. */
class BatchesTest {

    @ParameterizedTest
    @EnumSource(On.class)
    void the_dry_run_says_of_each_line_what_would_come_of_it_and_issues_nothing(On kind) {
        try (BatchOffice office = new BatchOffice(kind, 5)) {
            sql(office, "update person set state = 'DEACTIVATED' where id = 1001");
            sql(office, "update person set name_latin = 'Wang 王' where id = 1002");
            enrol(office, TUNIS);
            String list = "Adresse;Nom\n" + email(1000) + ";Amina\n \nno address\n"
                    + String.join(
                            "\n", email(1001), email(1002), "\"" + email(1000).toUpperCase() + "\"")
                    + "\nAmina <" + email(AMINA) + ">\n" + email(NOBODY) + "\nstranger@example.org\n" + email(TUNIS)
                    + "\n" + email(1003);

            long id = office.check(list);

            assertThat(reasons(office, id))
                    .containsExactly(
                            "2 UNREADABLE no address",
                            "3 INACTIVE null",
                            "4 UNPRINTABLE null",
                            "5 TWICE null",
                            "6 NOT_ENROLLED null",
                            "7 NOT_OF_CENTRE " + email(NOBODY),
                            "8 NOT_OF_CENTRE stranger@example.org",
                            "9 OWN null");
            assertThat(office.batch(id).getTotal()).isEqualTo(2);
            assertThat(office.serials()).isEmpty();
            assertThat(office.partsWaiting()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void everybody_gets_one_certificate_in_the_order_of_the_list_whatever_happens_in_between(On kind) {
        try (BatchOffice office = new BatchOffice(kind, 120)) {
            long id = office.check(null);
            office.confirm(id);
            assertThatThrownBy(() -> office.confirm(id)).isInstanceOf(Conflict.class);

            office.doPart();
            assertThat(office.batch(id).getDone()).isEqualTo(50);
            office.office().clock().advance(Duration.ofSeconds(5));
            assertThat(office.batch(id).timeLeft(office.office().clock().instant()))
                    .contains(Duration.ofSeconds(7));
            // while it runs, one becomes unprintable and one gets theirs otherwise
            sql(office, "update person set name_latin = 'Wang 王' where id = 1060");
            long other = office.check(email(1100));
            office.confirm(other);
            sql(office, "update job set payload = '" + other + "'");
            office.doPart();
            sql(
                    office,
                    "insert into job (kind, payload, due_at, tries) values ('certificate-batch', '" + id
                            + "', '2026-01-01 00:00:00', 0)");
            office.doParts();

            assertThat(office.batch(id).getState()).isEqualTo(BatchState.DONE);
            assertThat(office.batch(id).getDone()).isEqualTo(118);
            assertThat(reasons(office, id)).containsExactly("61 UNPRINTABLE null", "101 ALREADY null");
            assertThat(office.serials())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 119).boxed().toList());
            assertThat(office.office().database().count("certificate_file")).isEqualTo(119);
            assertThat(serialsInOrderOfTheList(office, id)).isSorted();
            assertThat(files(office, id)).isEqualTo(118);
            office.office().doJobs(office.office().service(BatchMails.class));
            assertThat(office.office().database().count("mail")).isEqualTo(119);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_part_that_dies_takes_no_number_and_a_job_done_twice_issues_nothing_twice(On kind) {
        try (BatchOffice office = new BatchOffice(kind, 60)) {
            long id = office.check(null);
            office.confirm(id);
            BatchRun run = office.office().service(BatchRun.class);
            assertThatThrownBy(() -> office.office().run(() -> {
                        run.run(String.valueOf(id));
                        throw new IllegalStateException("the node dies here");
                    }))
                    .hasMessage("the node dies here");
            assertThat(office.serials()).isEmpty();

            office.office().run(() -> run.run(String.valueOf(id)));
            office.office().run(() -> run.run(String.valueOf(id)));
            office.office().run(() -> run.run(String.valueOf(id)));

            assertThat(office.serials())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    @Test
    void what_turns_out_unprintable_only_when_printed_takes_no_number() {
        try (BatchOffice office = new BatchOffice(On.H2, 3)) {
            sql(office, "update person set name_latin = 'Wang 王' where id = 1001");
            int issued = office.office().in(() -> {
                EntityManager entities = office.office().database().entities();
                List<BulkIssuing.Order> orders = entities.createQuery(
                                "select e from Enrolment e order by e.id", Enrolment.class)
                        .getResultStream()
                        .map(enrolment -> new BulkIssuing.Order(
                                enrolment, entities.find(Person.class, enrolment.getPersonId()), 3, TUNIS))
                        .toList();
                return office.office()
                        .service(BulkIssuing.class)
                        .issue(
                                office.office()
                                        .service(Workshop.class)
                                        .findKind("attendance")
                                        .orElseThrow(),
                                entities.find(Centre.class, TUNISIA),
                                orders)
                        .size();
            });
            assertThat(issued).isEqualTo(2);
            assertThat(office.serials()).containsExactly(1, 2);
        }
    }

    @Test
    void completion_is_only_for_who_completed_the_course() {
        try (BatchOffice office = new BatchOffice(On.H2, 3)) {
            sql(office, "update enrolment set completed_at = '2026-02-01 00:00:00' where person_id = 1001");
            long id = office.check("completion", null);
            assertThat(reasons(office, id)).containsExactly("1 NOT_COMPLETED null", "3 NOT_COMPLETED null");
            office.confirm(id);
            office.doParts();
            assertThat(office.serials()).hasSize(1);
            assertThatThrownBy(() -> office.check("trainer", null)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void only_who_administers_or_certifies_for_the_centre_issues_for_it() {
        try (BatchOffice office = new BatchOffice(On.H2, 1)) {
            long id = office.check(null);
            office.office().as(AMINA);
            assertThatThrownBy(() -> office.check(null)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> office.batch(id)).isInstanceOf(Forbidden.class);
            office.office().as(RABAT);
            assertThatThrownBy(() -> office.check(null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.confirm(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files(office, id)).isInstanceOf(NotFound.class);
            office.office().as(SFAX);
            office.office().run(() -> office.batches().discard(id));
            assertThatThrownBy(() -> office.confirm(id)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_was_not_confirmed_is_forgotten_after_a_day_and_who_was_left_out_after_a_season(On kind) {
        try (BatchOffice office = new BatchOffice(kind, 1)) {
            long done = office.check(email(1000) + "\nstranger@example.org");
            office.confirm(done);
            office.doParts();
            long unconfirmed = office.check("stranger@example.org");
            office.office().run(() -> office.batches().onHour(new HourPassed()));
            assertThat(reasons(office, unconfirmed)).hasSize(1);

            office.office().clock().advance(Duration.ofDays(91));
            office.office().run(() -> office.batches().onHour(new HourPassed()));

            assertThat(office.office().database().count("certificate_batch")).isEqualTo(1);
            assertThat(office.office().database().count("certificate_batch_line"))
                    .as("who has a certificate")
                    .isEqualTo(1);
        }
    }

    @Test
    void a_list_has_lines_and_not_too_many() {
        assertThatThrownBy(() -> AddressList.read(" \n\n")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> AddressList.read("a@example.org\n".repeat(AddressList.MOST + 1)))
                .isInstanceOf(Invalid.class);
        assertThat(AddressList.read("a@example.org")).hasSize(1);
        assertThat(AddressList.read("x".repeat(300)).get(0).written()).hasSize(254);
    }

    private static void enrol(BatchOffice office, long person) {
        sql(
                office,
                "insert into enrolment (person_id, course_id, course_version_id, country, enrolled_at) values ("
                        + person + ", 1, 1, 'TN', '2026-01-01 00:00:00')");
    }

    private static void sql(BatchOffice office, String statement) {
        office.office().sql(statement);
    }

    private static List<String> reasons(BatchOffice office, long id) {
        return office.office().in(() -> office.batches().findLines(id, true).stream()
                .map(line -> line.getPlace() + " " + line.getLeftOut() + " " + line.getWritten())
                .toList());
    }

    private static List<String> serialsInOrderOfTheList(BatchOffice office, long id) {
        return office.office().in(() -> office.batches().findLines(id, false).stream()
                .map(line -> line.getCertificate().getNumber())
                .toList());
    }

    private static int files(BatchOffice office, long id) {
        BatchFiles files = office.office().service(BatchFiles.class);
        int count = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<BatchFiles.Sealed> some = office.office().in(() -> files.findNext(id, from));
            if (some.isEmpty()) {
                return count;
            }
            count += some.size();
            after = some.get(some.size() - 1).certificateId();
        }
    }
}
