package org.ijaza.centre.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.centre.Role;
import org.ijaza.centre.invitation.Guest;
import org.ijaza.platform.Country;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of people as spreadsheets, and those who mean harm, write them. */
class PeopleListTest {

    private static final String HEADING = "email;name_arabic;name_latin;country;language\r\n";
    private static final String AMINA = "amina@example.org;أمينة الكافي;Amina Kefi;TN;ar\r\n";

    private static PeopleList list;

    @BeforeAll
    static void countries() {
        try (TestDatabase database = new TestDatabase()) {
            List<Country> countries = database.inTransaction(() -> database.entities()
                    .createQuery("select c from Country c", Country.class)
                    .getResultList());
            list = new PeopleList(new GuestReader(countries));
        }
    }

    @AfterAll
    static void forget() {
        list = null;
    }

    @Test
    void a_person_a_line() {
        Guest guest = only(HEADING + AMINA);

        assertThat(guest.email().text()).isEqualTo("amina@example.org");
        assertThat(guest.nameArabic()).isEqualTo("أمينة الكافي");
        assertThat(guest.nameLatin()).isEqualTo("Amina Kefi");
        assertThat(guest.country()).isEqualTo("TN");
        assertThat(guest.language()).isEqualTo(Language.AR);
        assertThat(guest.roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void cells_stand_between_semicolons_commas_or_tabs(String separator) {
        assertThat(only((HEADING + AMINA).replace(";", separator)).nameLatin()).isEqualTo("Amina Kefi");
    }

    @Test
    void headings_are_understood_in_every_language_and_in_any_order() {
        for (Language language : Language.values()) {
            String heading = List.of(
                            Column.ROLES,
                            Column.LANGUAGE,
                            Column.COUNTRY,
                            Column.NAME_LATIN,
                            Column.NAME_ARABIC,
                            Column.EMAIL)
                    .stream()
                    .map(column -> column.headingIn(language))
                    .collect(Collectors.joining(","));
            assertThat(only(heading + "\n,ar,TN,Amina,,amina@example.org\n").nameLatin())
                    .isEqualTo("Amina");
        }
    }

    @ParameterizedTest
    @CsvSource({"TN", "tn", "Tunisie", "TUNISIE", "تونس", "Tunisia"})
    void a_country_may_be_written_by_code_or_name(String country) {
        assertThat(only(HEADING + "a@example.org;;Amina;" + country + ";ar\n").country())
                .isEqualTo("TN");
    }

    @ParameterizedTest
    @CsvSource({"fr", "FR", "français", "Francais", "الفرنسية", "French"})
    void a_language_may_be_written_by_code_or_name(String language) {
        assertThat(only(HEADING + "a@example.org;;Amina;TN;" + language + "\n").language())
                .isEqualTo(Language.FR);
    }

    @Test
    void roles_stand_side_by_side() {
        String text = HEADING.strip() + ";roles\na@example.org;;Amina;TN;ar;TRAINER | author\n";

        assertThat(only(text).roles()).isEqualTo(Set.of(Role.TRAINER, Role.AUTHOR));
    }

    @Test
    void the_regional_administration_is_not_given_by_a_list() {
        String text = HEADING.strip() + ";roles\na@example.org;;Amina;TN;ar;REGIONAL_ADMINISTRATOR\n";

        assertThat(keys(text)).containsExactly("2 ROLES centre.csv.regional");
    }

    @Test
    void everything_that_is_wrong_is_said_with_its_line() {
        String text = HEADING
                + "no address;أمينة;Amina;TN;ar\r\n"
                + AMINA
                + "b@example.org;Amina;أمينة;XX;de\r\n"
                + ";;;;\r\n"
                + "c@example.org;;;;\r\n"
                + "amina@example.org;;Amina;TN;ar;\r\n";

        assertThat(keys(text))
                .containsExactly(
                        "2 EMAIL account.email.invalid",
                        "4 NAME_ARABIC account.name.notArabic",
                        "4 NAME_LATIN account.name.notLatin",
                        "4 COUNTRY centre.csv.unknown",
                        "4 LANGUAGE centre.csv.unknown",
                        "6 NAME_ARABIC account.name.missing",
                        "6 COUNTRY centre.csv.missing",
                        "6 LANGUAGE centre.csv.missing",
                        "7 EMAIL centre.csv.twice");
    }

    @Test
    void a_cell_of_several_lines_does_not_shift_the_numbers_of_those_after_it() {
        String text = HEADING + "\"a@example.org\";;\"Ali\nBen\";TN;ar\nwrong;;Amina;TN;ar\n";

        assertThat(keys(text)).containsExactly("2 NAME_LATIN account.name.notLatin", "4 EMAIL account.email.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+216", "-x", "@SUM(A1)", " =cmd", "＝1"})
    void what_a_spreadsheet_would_run_is_refused(String cell) {
        assertThat(keys(HEADING + "a@example.org;;" + cell + ";TN;ar\n"))
                .containsExactly("2 NAME_LATIN centre.csv.formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a@example.org;;Amina;TN;ar\n", "\"a@example.org\"x;;Amina;TN;ar\n"})
    void a_quotation_mark_that_is_not_closed_is_found(String line) {
        assertThat(keys(HEADING + AMINA + line)).containsExactly("3 null centre.csv.quotes");
    }

    @Test
    void a_heading_that_nobody_knows_or_that_is_missing_is_named() {
        assertThat(keys("email;telephone;language;email\n"))
                .containsExactly(
                        "1 null centre.csv.column.unknown",
                        "1 EMAIL centre.csv.column.twice",
                        "1 COUNTRY centre.csv.column.missing",
                        "1 NAME_ARABIC centre.csv.column.missing");
    }

    @Test
    void more_cells_than_headings_are_an_error() {
        assertThat(keys(HEADING + "a@example.org;;Amina;TN;ar;more\n")).containsExactly("2 null centre.csv.cells");
    }

    @Test
    void a_list_without_people_is_empty() {
        assertThat(keys(HEADING)).containsExactly("0 null centre.csv.empty");
    }

    @Test
    void a_list_is_not_endless() {
        String lines = IntStream.rangeClosed(0, PeopleList.MOST_LINES)
                .mapToObj(i -> "a" + i + "@example.org;;Amina;TN;ar\n")
                .collect(Collectors.joining());

        assertThat(keys(HEADING + lines)).containsExactly("0 null centre.csv.tooMany");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(ListText.of(("\uFEFF" + HEADING).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_named_as_what_it_is(String charset) {
        assertRefused((HEADING + AMINA).getBytes(Charset.forName(charset)), "centre.csv.utf16");
    }

    @Test
    void another_encoding_is_refused_with_the_first_line_that_gives_it_away() {
        byte[] file = (HEADING + "a@example.org;;Amina;TN;ar\n" + AMINA).getBytes(Charset.forName("windows-1256"));

        assertThatThrownBy(() -> ListText.of(file)).isInstanceOfSatisfying(Invalid.class, e -> {
            assertThat(e.key()).isEqualTo("centre.csv.notUtf8");
            assertThat(e.arguments()).containsExactly(3L);
        });
    }

    @Test
    void what_is_no_text_is_refused() {
        assertRefused(new byte[0], "centre.csv.empty");
        assertRefused("  \r\n".getBytes(StandardCharsets.UTF_8), "centre.csv.empty");
        assertRefused(new byte[] {'P', 'K', 3, 4}, "centre.csv.workbook");
        assertRefused((HEADING + AMINA + "a\0b").getBytes(StandardCharsets.UTF_8), "centre.csv.nul");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> ListText.of(file))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static Guest only(String text) {
        Reading reading = list.read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.guests()).hasSize(1);
        return reading.guests().get(0).guest();
    }

    private static List<String> keys(String text) {
        return list.read(text).problems().stream()
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.key())
                .toList();
    }
}
