package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.SFAX;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.util.List;
import org.ijaza.account.People;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Role;
import org.ijaza.certificate.batch.BatchOffice;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A misspelt name is put right by request and approval, never by the holder alone. */
class CorrectionsTest {

    private static final long HOLDER = 1000;
    private static final PersonNames RIGHT = new PersonNames("أمينة بن يونس", "Amina Ben Younes");

    @ParameterizedTest
    @EnumSource(On.class)
    void an_approved_correction_replaces_the_certificate_by_one_with_a_new_number(On kind) {
        try (BatchOffice batch = issued(kind)) {
            CentreOffice office = batch.office();
            String old = numbers(office).get(0);
            office.as(HOLDER).run(() -> corrections(office).ask(old, RIGHT, "One letter is wrong."));
            assertThatThrownBy(() -> office.run(() -> corrections(office).ask(old, RIGHT, "again")))
                    .isInstanceOf(Conflict.class);

            office.as(SFAX).run(() -> {
                long id = corrections(office).findOpen().get(0).getId();
                corrections(office).approve(id);
            });

            office.run(() -> {
                List<Certificate> both = office.database()
                        .entities()
                        .createQuery("select c from Certificate c order by c.id", Certificate.class)
                        .getResultList();
                assertThat(both.get(0).standing(office.clock().instant())).isEqualTo(Standing.SUPERSEDED);
                assertThat(both.get(0).getHolder().getLatin()).isEqualTo("Amina Ben Youssef");
                assertThat(both.get(1).standing(office.clock().instant())).isEqualTo(Standing.VALID);
                assertThat(both.get(1).getHolder()).isEqualTo(RIGHT);
                assertThat(both.get(1).getHours()).isEqualTo(both.get(0).getHours());
                assertThat(office.service(People.class).getPerson(HOLDER).getNames())
                        .isEqualTo(RIGHT);

                Verification verification = office.service(Verification.class);
                Verified first = verification
                        .find(both.get(0).getNumber(), both.get(0).getCode().toString())
                        .orElseThrow();
                Verified second = verification
                        .find(both.get(1).getNumber(), both.get(1).getCode().toString())
                        .orElseThrow();
                assertThat(first.replacedBy())
                        .map(Verified.Other::number)
                        .contains(both.get(1).getNumber());
                assertThat(second.replaces())
                        .map(Verified.Other::number)
                        .contains(both.get(0).getNumber());
                assertThat(second.replacedBy()).isEmpty();
            });
            assertThat(office.database().count("certificate_file")).isEqualTo(2);
            assertThat(batch.serials()).containsExactly(1, 2);
            office.as(HOLDER);
            assertThatThrownBy(() -> office.run(() -> corrections(office).ask(old, RIGHT, "once more")))
                    .as("of one that was replaced")
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void only_another_certifier_of_the_centre_answers_and_only_once(On kind) {
        try (BatchOffice batch = issued(kind)) {
            CentreOffice office = batch.office();
            office.enter(RABAT, MOROCCO, Role.CERTIFIER);
            String number = numbers(office).get(0);
            office.as(TUNIS);
            assertThatThrownBy(() -> office.run(() -> corrections(office).ask(number, RIGHT, "not mine")))
                    .isInstanceOf(NotFound.class);
            office.as(HOLDER).run(() -> corrections(office).ask(number, RIGHT, "One letter."));
            long id = office.in(() -> corrections(office).findMine().get(0).getId());
            assertThatThrownBy(() -> office.run(() -> corrections(office).approve(id)))
                    .isInstanceOf(Forbidden.class);
            office.enter(HOLDER, TUNISIA, Role.CERTIFIER);
            assertThatThrownBy(() ->
                            office.as(HOLDER).run(() -> corrections(office).approve(id)))
                    .as("the holder, though a certifier")
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(
                            () -> office.as(RABAT).run(() -> corrections(office).approve(id)))
                    .isInstanceOf(NotFound.class);
            office.as(SFAX);
            assertThatThrownBy(() -> office.run(() -> corrections(office).refuse(id, " ")))
                    .isInstanceOf(Invalid.class);
            office.run(() -> corrections(office).refuse(id, "The passport says otherwise."));
            assertThatThrownBy(() -> office.run(() -> corrections(office).approve(id)))
                    .isInstanceOf(Conflict.class);

            assertThat(batch.serials()).containsExactly(1);
            office.as(HOLDER);
            assertThat(office.in(() -> corrections(office).findMine().get(0).getState()))
                    .isEqualTo(CorrectionState.REFUSED);
            office.run(() -> corrections(office).ask(number, RIGHT, "With the passport attached to a mail."));
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void who_holds_a_certificate_does_not_rename_themselves(On kind) {
        try (BatchOffice batch = issued(kind)) {
            CentreOffice office = batch.office();
            assertThat(office.in(() -> corrections(office).carries(HOLDER))).isTrue();
            assertThat(office.in(() -> corrections(office).carries(TUNIS))).isFalse();
            office.certify(HOLDER);
            People people = office.as(HOLDER).service(People.class);
            assertThatThrownBy(() -> office.run(() -> people.introduceSelf(RIGHT, "TN", Language.FR)))
                    .isInstanceOf(Conflict.class);
            office.run(() -> people.introduceSelf(people.getSelf().getNames(), "TN", Language.EN));
            assertThat(office.in(() -> people.getSelf().getLanguage())).isEqualTo(Language.EN);
        }
    }

    /** The centre of Tunisia with one certificate of attendance, and a certifier who did not issue it. */
    private static BatchOffice issued(On kind) {
        BatchOffice batch = new BatchOffice(kind, 1);
        batch.confirm(batch.check(null));
        batch.doParts();
        batch.office().enter(SFAX, TUNISIA, Role.CERTIFIER);
        return batch;
    }

    private static Corrections corrections(CentreOffice office) {
        return office.service(Corrections.class);
    }

    private static List<String> numbers(CentreOffice office) {
        return office.in(() -> numbers(office.database()
                .entities()
                .createQuery("select c from Certificate c order by c.id", Certificate.class)
                .getResultList()));
    }

    private static List<String> numbers(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::getNumber).toList();
    }
}
