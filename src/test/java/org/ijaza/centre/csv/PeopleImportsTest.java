package org.ijaza.centre.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.invitation.Guest;
import org.ijaza.centre.invitation.Invitations;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of people: everybody in one is invited, or nobody. */
class PeopleImportsTest {

    private static final String HEADING = "email;name_arabic;name_latin;country;language\n";
    private static final String ALI = "ali@example.org;;Ali;TN;ar\n";
    private static final String LEILA = "leila@example.org;;Leila;TN;fr\n";

    @ParameterizedTest
    @EnumSource(On.class)
    void everybody_of_a_list_without_a_problem_is_invited_once_it_is_confirmed(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = check(office, HEADING + ALI + LEILA).importId();
            assertThat(office.database().count("invitation")).isZero();
            assertThatThrownBy(() -> office.as(RABAT).run(() -> imports(office).confirm(MOROCCO, id)))
                    .isInstanceOf(NotFound.class);

            office.as(TUNIS).run(() -> imports(office).confirm(TUNISIA, id));
            office.doJobs(imports(office));

            assertThat(office.database().count("invitation")).isEqualTo(2);
            assertThat(state(office, id)).isEqualTo(ImportState.DONE);
            assertThatThrownBy(() -> office.run(() -> imports(office).confirm(TUNISIA, id)))
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void one_wrong_line_keeps_the_whole_list_out_and_is_named(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            PeopleImports.Checked checked =
                    check(office, HEADING + ALI + "no address;;Nobody;TN;ar\n" + LEILA + "p106@example.org;;A;TN;ar\n");

            assertThat(checked.importId()).isNull();
            assertThat(checked.problems())
                    .extracting(LineProblem::line, LineProblem::column, LineProblem::key)
                    .containsExactlyInAnyOrder(
                            tuple(3L, Column.EMAIL, "account.email.invalid"),
                            tuple(5L, Column.EMAIL, "centre.invitation.belongs"));
            assertThat(office.database().count("people_import")).isZero();
            assertThat(office.database().count("invitation")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void somebody_invited_between_reading_and_doing_keeps_the_whole_list_out(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            long id = check(office, HEADING + ALI + LEILA).importId();
            office.run(() -> imports(office).confirm(TUNISIA, id));
            office.run(() -> office.service(Invitations.class)
                    .invite(
                            TUNISIA,
                            new Guest(
                                    new EmailAddress("leila@example.org"),
                                    null,
                                    "Leila",
                                    "TN",
                                    Language.FR,
                                    Set.of())));
            office.doJobs(imports(office));

            assertThat(state(office, id)).isEqualTo(ImportState.FAILED);
            assertThat(office.database().count("invitation")).isEqualTo(1);
        }
    }

    private static PeopleImports imports(CentreOffice office) {
        return office.service(PeopleImports.class);
    }

    private static PeopleImports.Checked check(CentreOffice office, String list) {
        return office.in(() -> imports(office).check(TUNISIA, list.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImportState state(CentreOffice office, long id) {
        return office.in(() -> imports(office).getImport(TUNISIA, id).getState());
    }
}
