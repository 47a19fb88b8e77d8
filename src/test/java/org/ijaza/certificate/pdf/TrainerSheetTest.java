package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Workshop.PRESS;

import java.time.LocalDate;
import java.util.List;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** The trainer's certificate as a file. */
class TrainerSheetTest {

    private static final CertificateKind TRAINER = CertificateKind.read(Sheets.TRAINER);
    private static final Texts ALL =
            new Texts("العربية والفرنسية والإنجليزية", "arabe, français et anglais", "Arabic, French, and English");
    private static final Texts TUNISIA = new Texts("تونس", "Tunisie", "Tunisia");

    static List<Sheets> sheets() {
        return List.of(
                aTrainersSheet(),
                aTrainersSheet().layout("ar-en").in("JO"),
                aTrainersSheet()
                        .of(
                                "محمد أمين بن عبد الرحمان العلوي الإدريسي",
                                "Mohamed Amine Ben Abderrahmane El Alaoui El Idrissi"),
                aTrainersSheet().of("عبد السلام لاخضر الآلوسي", ""));
    }

    private static Sheets aTrainersSheet() {
        return aSheet().licensing(ALL, TUNISIA)
                .validUntil(LocalDate.of(2029, 3, 14))
                .signedBy("certifier", "منى العيّاري", "Mouna Ayari");
    }

    @Test
    void it_says_what_it_licenses_until_when_and_who_signs() throws Exception {
        byte[] file = PRESS.print(TRAINER, aTrainersSheet().build());
        assertThat(ExtractedText.of(file))
                .contains(
                        "arabe, français et anglais",
                        "Tunisie",
                        "14 mars 2029",
                        "Pour le Centre national de formation",
                        "IJZ-TN-2026-000123");
    }

    @Test
    void the_kind_that_we_ship_is_sound() {
        PRESS.proof(TRAINER);
    }
}
