package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.NOBODY;
import static org.ijaza.centre.CentreOffice.REGION;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.Texts;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.testing.On;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A candidacy through the services, on a database: for a certificate of which files alone say what it asks. */
class CandidacyDataTest {

    private static final String KIND = "master-trainer";
    private static final long TUNISIA = 2;
    private static final byte[] TEXT = "Attestation".getBytes(StandardCharsets.UTF_8);

    /** Amina is a trainer. */
    private static final CertificatesHeld CERTIFICATES = new CertificatesHeld() {
        @Override
        public boolean holds(long personId, String kind, LocalDate day) {
            return personId == AMINA && kind.equals("trainer");
        }

        @Override
        public Optional<Texts> findTitle(String kind) {
            return Optional.empty();
        }
    };

    private CentreOffice office;

    /** Of the candidacy. */
    private long id;

    private void opens(On kind) {
        office = new CentreOffice(kind, CERTIFICATES);
        office.enter(SFAX, TUNISIA, Role.CERTIFIER);
        office.run(() ->
                office.service(Schemes.class).publish(SchemeFolder.read(Path.of("certificates")), new StartNotice()));
        office.sql("delete from role_held where person_id = " + SFAX + " and role = 'CENTRE_ADMINISTRATOR'");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Application application() {
        return new Application("Magistrate", 8, "Trains colleagues.", Set.of(Language.AR), "TN", TUNISIA);
    }

    private Candidacy newest() {
        return office.database()
                .entities()
                .createQuery("select c from Candidacy c order by c.id desc", Candidacy.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Amina keeps a draft. */
    private void writes() {
        office.as(AMINA).run(() -> office.service(Candidacies.class).write(KIND, application()));
        id = office.in(() -> newest().getId());
    }

    private CandidacyState state() {
        return office.in(() -> newest().getState());
    }

    /** Amina shows hours and material, sends the application, and is admitted. */
    private void isAdmitted() {
        writes();
        office.run(() -> office.service(Proofs.class).putForward(KIND, "hours", "A course.", 40, "a.txt", TEXT));
        office.run(() -> office.service(Proofs.class).putForward(KIND, "published", "A book.", 0, "b.txt", TEXT));
        office.run(() -> office.service(Candidacies.class).apply(KIND, application()));
        office.as(TUNIS).run(() -> office.service(Endorsements.class).endorse(id, "Known to us."));
    }

    private void recognisesAll(String reason) {
        List<Long> pieces = office.in(
                () -> newest().undecided().stream().map(Evidence::getId).toList());
        pieces.forEach(piece -> office.run(() -> office.service(Proofs.class).recognise(id, piece, true, reason)));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_comes_from_elsewhere_is_recognised_before_admission(On kind) {
        opens(kind);
        office.as(NOBODY);
        assertThatThrownBy(
                        () -> office.run(() -> office.service(Candidacies.class).apply(KIND, application())))
                .isInstanceOf(Conflict.class);
        isAdmitted();

        office.as(SFAX);
        assertThat(office.in(() -> office.service(Queue.class).find(Queue.Extent.WAITING, Optional.empty(), 0, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.evidenceSince()).isEqualTo(office.clock().instant());
                });
        assertThatThrownBy(
                        () -> office.run(() -> office.service(Admissions.class).admit(id, "Fits.")))
                .isInstanceOf(Conflict.class)
                .hasMessage("candidacy.conflict.entry");
        recognisesAll("Seen the original.");
        office.run(() -> office.service(Admissions.class).admit(id, "Fits."));
        assertThat(state()).isEqualTo(CandidacyState.HAND_IN);
        assertThat(office.in(() -> newest().getActs().stream()
                        .filter(act -> act.getAct() == Act.RECOGNISED)
                        .map(act -> act.getSubject() + ": " + act.getWords())
                        .toList()))
                .containsExactly("hours: Seen the original.", "published: Seen the original.");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_draft_is_nobodys_to_see(On kind) {
        opens(kind);
        writes();

        office.as(TUNIS);
        assertThatThrownBy(() -> office.run(() -> office.service(Cases.class).getCase(id)))
                .isInstanceOf(NotFound.class);
        assertThat(waiting(Queue.Extent.VISIBLE)).isZero();
        office.as(AMINA).run(() -> office.service(Candidacies.class).withdraw(KIND));
        office.as(TUNIS);
        assertThat(waiting(Queue.Extent.VISIBLE))
                .as("given up before it was sent")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_tie_declared_before_counts_in_a_candidacy_that_begins_and_in_one_that_is_open(On kind) {
        opens(kind);
        office.as(SFAX).run(() -> office.service(Conflicts.class)
                .declare(new EmailAddress(CentreOffice.email(AMINA)), Act.TRAINED));
        isAdmitted();
        office.as(TUNIS).run(() -> office.service(Conflicts.class)
                .declare(new EmailAddress(CentreOffice.email(AMINA)), Act.RELATED));

        assertThat(office.in(() -> newest().obstacle(Duty.DECIDE, SFAX))).contains("candidacy.obstacle.TRAINED");
        assertThat(office.in(() -> newest().obstacle(Duty.ADMIT, TUNIS))).contains("candidacy.obstacle.RELATED");
        office.as(NOBODY);
        assertThatThrownBy(
                        () -> office.run(() -> office.service(Conflicts.class).findMine()))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void assessors_with_least_to_do_come_first_and_three_agree_by_the_middle_one(On kind) {
        opens(kind);
        List<Long> assessors = List.of(201L, 202L, 203L, 204L);
        for (long assessor : assessors) {
            office.sql("insert into person (id, email, password_hash, name_latin, country_code, language, state,"
                    + " created_at, version) values (" + assessor + ", 'a" + assessor
                    + "@example.org', '', 'Assessor', 'TN', 'ar', 'ACTIVE', '2026-01-01 00:00:00', 1)");
            office.enter(assessor, TUNISIA, Role.ASSESSOR);
        }
        isAdmitted();
        office.as(SFAX);
        recognisesAll("Seen.");
        office.run(() -> office.service(Admissions.class).admit(id, "Fits."));
        office.as(AMINA).run(() -> office.service(HandIns.class).addFile(KIND, "plan.txt", TEXT));
        office.run(() -> office.service(HandIns.class).handIn(KIND));
        office.sql("insert into assessment (candidacy_id, hand_in_round, assessor_id, assigned_at) values (" + id
                + ", 99, 201, '2026-11-01 00:00:00')");

        office.as(SFAX);
        assertThat(office.in(() -> office.service(Cases.class).getView(id).free().stream()
                        .map(one -> one.person().getId())
                        .toList()))
                .containsExactly(202L, 203L, 204L, 201L);
        office.run(() -> office.service(Assessments.class).assign(id, List.of(202L, 203L, 204L)));
        rates(202, 2);
        rates(203, 3);
        assertThat(state()).isEqualTo(CandidacyState.ASSESSMENT);
        rates(204, 4);
        assertThat(state()).isEqualTo(CandidacyState.PREPARATION);
        office.as(AMINA).run(() -> office.service(Proofs.class).sign(KIND, "conduct"));
        assertThat(state()).as("nothing is missing any more").isEqualTo(CandidacyState.DECISION);

        office.as(REGION);
        assertThat(office.in(() -> office.service(Agreements.class).find()))
                .hasSize(4)
                .first()
                .satisfies(all -> {
                    assertThat(all.works()).isEqualTo(3);
                    assertThat(all.ratings()).isEqualTo(9);
                });
    }

    private void rates(long assessor, int level) {
        Map<String, Integer> levels = office.in(
                () -> newest().findTask(office.service(Schemes.class).of(newest())).orElseThrow().criteria().stream()
                        .collect(Collectors.toMap(criterion -> criterion, criterion -> level)));
        office.as(assessor).run(() -> office.service(Assessments.class).rate(id, levels, "Because."));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void papers_of_a_candidacy_that_failed_go_after_their_time_and_the_decision_stays(On kind) {
        opens(kind);
        isAdmitted();
        office.as(SFAX).run(() -> office.service(Admissions.class).refuse(id, "Too early."));

        hourPasses();
        assertThat(office.in(() -> newest().getEvidence())).hasSize(2);
        office.clock().advance(Duration.ofDays(24 * 31));
        hourPasses();
        hourPasses();
        office.run(() -> {
            Candidacy candidacy = newest();
            assertThat(candidacy.getEvidence()).isEmpty();
            assertThat(candidacy.files()).isEmpty();
            assertThat(candidacy.getApplication().getBackground()).isEmpty();
            assertThat(candidacy.last(Act.NOT_ADMITTED).orElseThrow().getWords())
                    .isEqualTo("Too early.");
            assertThat(candidacy.last(Act.ENDORSED).orElseThrow().getWords()).isNull();
        });
        assertThat(office.database().count("handed_in_content")).isZero();
    }

    private void hourPasses() {
        office.run(() -> office.service(Erasure.class).onHour(new HourPassed()));
    }

    private int waiting(Queue.Extent extent) {
        return office.in(() -> office.service(Queue.class).count(extent, Optional.empty()));
    }
}
