package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ijaza.certificate.pdf.Conformance.assertArchivableAndAccessible;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.PRESS;
import static org.ijaza.certificate.pdf.Workshop.printed;
import static org.ijaza.certificate.pdf.Workshop.sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PressTest {

    static List<Sheets> awkwardSheets() {
        return List.of(
                aSheet(),
                aSheet().layout("ar-en").in("JO"),
                aSheet().in("MA")
                        .of(
                                "محمد أمين بن عبد الرحمان العلوي الإدريسي",
                                "Mohamed Amine Ben Abderrahmane El Alaoui El Idrissi"),
                aSheet().layout("ar-en").in("LB").of("", "Maximiliano Featherstonehaugh-Cholmondeley de la Fontaine"),
                aSheet().of("عبد السلام لاخضر الآلوسي", ""),
                aSheet().of("محمد Mohamed", "").course("HELP وحدة", "Officiel, efficace, flux : certifié", "official"),
                aSheet().of("محمَّد الڨابسي (ݣناوة)", "Jean-François d’Aubigné-Œuvre O'Neill"),
                aSheet().of("فاطمة، «الزهراء» - 2", "Ffion Affleck Griffith-Fjeld"),
                aSheet().validUntil(LocalDate.of(2029, 3, 14)).signedBy("director", "منى العيّاري", "Mouna Ayari"),
                aSheet().signedBy("director", "منى", "").signedBy("region", "", "Jean"));
    }

    @ParameterizedTest
    @MethodSource("awkwardSheets")
    void what_is_printed_is_archivable_and_accessible(Sheets sheet) throws Exception {
        assertArchivableAndAccessible(printed(sheet));
    }

    @ParameterizedTest
    @MethodSource("awkwardSheets")
    void it_stays_so_when_sealed(Sheets sheet) throws Exception {
        assertArchivableAndAccessible(sealed(sheet));
    }

    @Test
    void the_same_sheet_gives_the_same_bytes_from_any_thread() {
        byte[] first = printed(aSheet());
        List<byte[]> others = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> printed(i % 2 == 0 ? aSheet() : aSheet().of("أخرى", "Autre")))
                .toList();
        for (int i = 0; i < others.size(); i += 2) {
            assertThat(others.get(i)).isEqualTo(first);
            assertThat(others.get(i + 1)).isNotEqualTo(first);
        }
    }

    @Test
    void a_file_is_small() {
        assertThat(sealed(aSheet())).hasSizeBetween(20_000, 60_000);
    }

    @Test
    void a_character_that_no_font_has_is_named() {
        assertThatExceptionOfType(Unprintable.class)
                .isThrownBy(() -> printed(aSheet().of("أمينة", "Wang 王")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("certificate.unprintable.characters"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("王 (U+738B)", "Wang 王"));
    }

    @Test
    void texts_that_do_not_fit_are_refused_rather_than_printed_over_each_other() {
        assertThatExceptionOfType(Unprintable.class)
                .isThrownBy(() -> printed(aSheet().of("", "Abderrahmane ".repeat(40))))
                .satisfies(e -> assertThat(e.key()).isEqualTo("certificate.unprintable.tooLong"));
    }

    @Test
    void a_layout_that_the_kind_does_not_offer_is_refused() {
        assertThatExceptionOfType(Unprintable.class)
                .isThrownBy(() -> printed(aSheet().layout("fr-en")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("certificate.unprintable.layout"));
    }

    @Test
    void markup_in_a_name_is_printed_and_not_obeyed() throws Exception {
        assertThat(ExtractedText.of(printed(aSheet().of("", "<b>A & B</b>")))).contains("<b>A & B</b>");
    }

    @Test
    void arabic_paragraphs_are_spoken_as_they_are_written() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(aSheet().of("محمد (Mohamed) 2", "Amina")))) {
            PDStructureElement name = find(document.getDocumentCatalog().getStructureTreeRoot(), "محمد (Mohamed) 2");
            assertThat(name.getStructureType()).isEqualTo("P");
            assertThat(name.getAlternateDescription()).isNull();
        }
    }

    private static PDStructureElement find(PDStructureNode node, String actualText) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                PDStructureElement found =
                        actualText.equals(element.getActualText()) ? element : find(element, actualText);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Test
    void the_kind_that_we_ship_is_sound() {
        PRESS.proof(KIND);
    }
}
