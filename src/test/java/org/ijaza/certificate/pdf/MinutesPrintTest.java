package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ijaza.certificate.pdf.Conformance.assertArchivableAndAccessible;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.PRESS;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinutesPrintTest {

    private static final MinutesForm FORM = MinutesForm.read(Path.of("certificates/minutes"));

    private static final MinutesSheet.Item GRANTED = new MinutesSheet.Item(
            12,
            "أمينة بن يوسف",
            3,
            true,
            "اكتملت الشروط كلّها، ومنها 40 ساعة تدريب.\nEt l’avis des deux évaluateurs est concordant.",
            "Habiba Mansour",
            List.of("سليم العلوي"));

    private static final MinutesSheet.Item REFUSED = new MinutesSheet.Item(
            13, "Nizar Ferchichi", 3, false, "Le dossier est mince : 2 séances sur 5.", "منى العيّاري", List.of());

    private static MinutesSheet sheet(Language language, List<MinutesSheet.Item> items) {
        boolean arabic = language == Language.AR;
        return new MinutesSheet(
                7,
                language,
                "TN",
                arabic ? "المركز الوطني" : "Centre national",
                arabic ? "تونس" : "Tunis",
                arabic ? "شهادة مدرّب" : "Certificat de formateur",
                LocalDate.of(2026, 3, 15),
                arabic ? "حبيبة منصور" : "Habiba Mansour",
                arabic ? List.of("سليم العلوي", "Olfa Ben Salah") : List.of("Slim Alaoui", "منى العيّاري"),
                items,
                3,
                LocalDate.of(2026, 3, 16),
                NOW);
    }

    private static byte[] sealed(MinutesSheet sheet) {
        return new Seal(Workshop.KEY)
                .seal(PRESS.print(FORM, sheet), FORM.sealReason(sheet.language()), sheet.place(), NOW);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void minutes_are_archivable_accessible_and_sealed_on_one_page_and_on_many(Language language) throws Exception {
        for (List<MinutesSheet.Item> items : List.of(List.of(GRANTED, REFUSED), Collections.nCopies(20, GRANTED))) {
            byte[] minutes = sealed(sheet(language, items));
            assertArchivableAndAccessible(minutes);
            SimpleReport report = Validation.of(minutes, Workshop.KEY.certificate(), NOW);
            assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    @Test
    void they_take_as_many_pages_as_they_need() throws Exception {
        try (PDDocument many = Loader.loadPDF(sealed(sheet(Language.FR, Collections.nCopies(20, REFUSED))))) {
            assertThat(many.getNumberOfPages()).isBetween(3, 8);
        }
    }

    @Test
    void they_say_what_was_decided_and_who_left() throws Exception {
        String french = ExtractedText.of(sealed(sheet(Language.FR, List.of(GRANTED, REFUSED))));
        assertThat(french)
                .contains("15 mars 2026", "Le certificat est accordé.", "Le certificat est refusé.", "16 mars 2026")
                .contains("Candidature 12, version 3 du dispositif", "3 candidatures étaient prêtes");
        String arabic = ExtractedText.of(sealed(sheet(Language.AR, List.of(GRANTED, REFUSED))));
        assertThat(arabic.lines())
                .contains("محضر اجتماع البتّ", "15 مارس 2026", "سليم العلوي", "مُنحت الشهادة.", "رُفض منح الشهادة.")
                .contains("اكتملت الشروط كلّها، ومنها 40 ساعة تدريب.", "Nizar Ferchichi .2")
                .contains("بقيت 3 ترشّحات جاهزة لاجتماع آخر.");
    }

    @Test
    void a_character_without_a_glyph_is_spelled_out_rather_than_lost() throws Exception {
        MinutesSheet.Item ticked = new MinutesSheet.Item(14, "Wang", 1, true, "All ✓ there.", "Habiba", List.of());
        MinutesSheet sheet = sheet(Language.EN, List.of(ticked));
        assertThatExceptionOfType(Unprintable.class).isThrownBy(() -> PRESS.print(FORM, sheet));
        assertThat(ExtractedText.of(PRESS.print(FORM, sheet.with(PRESS::spelledOut))))
                .contains("All [U+2713] there.");
    }

    @Test
    void a_folder_of_certificates_without_them_is_told_where_to_take_them_from() {
        assertThatExceptionOfType(Problems.class)
                .isThrownBy(() -> MinutesForm.read(Path.of("certificates/schema/minutes")))
                .withMessageContainingAll("minutes/", "copy it from the certificates that Ijaza is shipped with");
    }

    @Test
    void the_same_minutes_give_the_same_bytes() {
        MinutesSheet sheet = sheet(Language.AR, List.of(GRANTED, REFUSED));
        assertThat(PRESS.print(FORM, sheet)).isEqualTo(PRESS.print(FORM, sheet));
    }
}
