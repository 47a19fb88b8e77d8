package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ijaza.certificate.pdf.Workshop.KIND;
import static org.ijaza.certificate.pdf.Workshop.PRESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.certificate.pdf.CertificateKind.Requirement;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateKindTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void copyTheRealOne() throws IOException {
        folder = Sheets.copy(Sheets.COMPLETION, parent);
        Sheets.copy(Sheets.COMMON, parent);
    }

    private void change(String file, String from, String to) throws IOException {
        String content = Files.readString(folder.resolve(file));
        assertThat(content).contains(from);
        Files.writeString(folder.resolve(file), content.replace(from, to));
    }

    private List<String> problems() {
        try {
            PRESS.proof(CertificateKind.read(folder));
            return List.of();
        } catch (Problems problems) {
            return problems.list().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void the_kind_that_we_ship_says_what_it_is() {
        assertThat(KIND.id()).isEqualTo("completion");
        assertThat(KIND.title().in(Language.FR)).isEqualTo("Certificat d’achèvement");
        assertThat(KIND.validity()).isEmpty();
        assertThat(KIND.requirement()).isEqualTo(Requirement.COURSE_COMPLETED);
        assertThat(KIND.layouts()).extracting(Layout::id).containsExactly("ar-fr", "ar-en");
        assertThat(KIND.signatories()).extracting(Signatory::id).containsExactly("director", "region");
    }

    @Test
    void the_trainers_kind_says_what_it_is() {
        CertificateKind trainer = CertificateKind.read(Sheets.TRAINER);
        assertThat(trainer.id()).isEqualTo("trainer");
        assertThat(trainer.requirement()).isEqualTo(Requirement.CERTIFIER_DECISION);
        assertThat(trainer.signers()).extracting(Signatory::id).containsExactly("national", "region");
        assertThat(trainer.signers())
                .flatExtracting(signatory -> signatory.signer().stream().toList())
                .containsExactly(Signer.NATIONAL, Signer.REGION);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-15,2029-03-14",
        "2026-03-01,2029-02-28",
        "2025-03-01,2028-02-29",
        "2028-02-29,2031-02-28",
        "2026-01-01,2028-12-31"
    })
    void a_trainers_certificate_is_valid_for_36_months_with_its_first_and_last_day(
            LocalDate issued, LocalDate lastDay) {
        assertThat(CertificateKind.read(Sheets.TRAINER).grantedOn(issued).term().until())
                .isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({"AR,TN,ar-fr", "AR,MA,ar-fr", "AR,LB,ar-fr", "AR,JO,ar-en", "FR,TN,ar-fr", "FR,JO,ar-fr", "EN,TN,ar-en"
    })
    void readers_get_the_languages_of_their_country(Language language, String country, String layout) {
        assertThat(KIND.layoutFor(language, country).id()).isEqualTo(layout);
    }

    @Test
    void rules_of_validity_that_contradict_themselves_are_told_with_their_lines() throws IOException {
        change(
                "certificate.yaml",
                "requires: course-completed",
                """
                validity:
                  version: 1
                  months: 6
                  yearly: 02-31
                  countedFrom: issue
                  window: 7
                  reminders: [30, 7, 30]
                requires: course-completed""");
        assertThatExceptionOfType(Problems.class)
                .isThrownBy(() -> CertificateKind.read(folder))
                .withMessageContaining("validity of less than 12 months cannot end on a fixed day")
                .withMessageContaining("a month and a day are expected")
                .withMessageContaining("so nothing is counted")
                .withMessageContaining("'window' and 'renewal' belong together")
                .withMessageContaining("the window is longer than the validity")
                .withMessageContaining("a reminder stands here a second time");
    }

    @Test
    void a_missing_language_is_told_with_its_line() throws IOException {
        change("certificate.yaml", "  fr: Certificat d’achèvement\n", "");
        assertThat(problems())
                .singleElement()
                .asString()
                .isEqualTo("completion/certificate.yaml:4: 'fr' is missing in 'title'");
    }

    @Test
    void an_unknown_field_is_told_with_its_line() throws IOException {
        change("certificate.yaml", "requires: course-completed", "requires: course-completed\ncolour: red");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("completion/certificate.yaml:")
                .contains("colour");
    }

    @Test
    void an_id_that_is_not_the_folders_name_is_told() throws IOException {
        change("certificate.yaml", "id: completion", "id: other");
        assertThat(problems())
                .containsExactly("completion/certificate.yaml:2: the id must be the folder's name, completion");
    }

    @Test
    void readers_without_a_layout_are_told() throws IOException {
        change("certificate.yaml", "for: [fr, ar]", "for: [fr]");
        assertThat(problems()).singleElement().asString().contains("no layout is meant for readers of 'ar'");
    }

    @Test
    void a_text_missing_in_one_language_is_told() throws IOException {
        change("texts_ar.properties", "place=", "other=");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "completion/texts_ar.properties: the text 'place' is missing; another language has it",
                        "completion/texts_en.properties: the text 'other' is missing; another language has it",
                        "completion/texts_fr.properties: the text 'other' is missing; another language has it");
    }

    @Test
    void signatures_that_make_no_sense_are_told_with_their_lines() throws IOException {
        change("certificate.yaml", "  - id: director\n", "  - id: director\n    signs: region\n");
        change("certificate.yaml", "  - id: region\n", "  - id: region\n    signs: region\n");
        assertThat(problems())
                .containsExactly(
                        "completion/certificate.yaml:15: people sign only what a certifier decided on (requires:"
                                + " certifier-decision)",
                        "completion/certificate.yaml:21: people sign only what a certifier decided on (requires:"
                                + " certifier-decision)",
                        "completion/certificate.yaml:21: this centre signs already; each signature is with another key");
    }

    @Test
    void a_template_without_a_place_for_a_seal_is_told() throws IOException {
        folder = Sheets.copy(Sheets.TRAINER, parent);
        change("template.xhtml", "data-seal", "data-other");
        assertThat(problems())
                .containsExactly("trainer/template.xhtml: there is no place for the seal of 'national': a block with"
                        + " data-seal=\"national\" is expected");
    }

    @Test
    void missing_files_are_told() throws IOException {
        Files.delete(folder.resolve("texts_fr.properties"));
        Files.delete(folder.resolve("template.xhtml"));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "completion/template.xhtml: this file is missing or cannot be read as UTF-8",
                        "completion/texts_fr.properties: this file is missing or cannot be read as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|<script> has no place on a certificate",
                "<p lang=\"fr\" onclick=\"x()\">x</p>|scripts (onclick) have no place on a certificate",
                "<img src=\"https://example.org/logo.png\" alt=\"x\"/>|'https://example.org/logo.png' is not a style"
                        + " sheet or picture of this folder",
                "<img src=\"file:///etc/passwd\" alt=\"x\"/>|'file:///etc/passwd' is not a style sheet or picture of"
                        + " this folder",
                "<img src=\"../completion/style.css\" alt=\"x\"/>|'../completion/style.css' is not a style sheet or"
                        + " picture of this folder",
                "<#include \"/etc/passwd\">|<#include> is not available: one kind, one template"
            })
    void foreign_content_in_the_template_is_told_with_its_line(String markup, String message) throws IOException {
        change("template.xhtml", "<div class=\"sheet\"></div>", markup);
        assertThat(problems())
                .hasSize(1)
                .first()
                .asString()
                .matches("completion/template.xhtml:\\d+: .*")
                .endsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang=\"${sides[0].lang}\"||<html> has no lang: the document would have no language",
                "<title>|<title></title><desc>|a <title> is expected: windows and screen readers call the document by it",
                "alt=\"${sides[1].t.qr}: ${address}\"||<object> has no alt: who does not see it would learn nothing of it",
                "<div class=\"sheet\"></div>|<img src=\"sheet.css\"/>|<img> has no alt: who does not see it would learn"
                        + " nothing of it",
                "<div class=\"sheet\"></div>|<p>Text</p>|<p> has no lang, nor has a block around it",
                "<h1>${side.title}</h1>|<h2>${side.title}</h2>|<h2> skips a level: headings go from h1 on, one by one",
                "<div class=\"sheet\"></div>|<table></table>|<table> is not for layout: place blocks, which keep the"
                        + " order of reading"
            })
    void what_would_break_accessibility_is_told_with_its_line(String from, String to, String message)
            throws IOException {
        change("template.xhtml", from, to == null ? "" : to);
        assertThat(problems())
                .anyMatch(
                        problem -> problem.matches("completion/template.xhtml:\\d+: .*") && problem.endsWith(message));
    }

    @Test
    void a_character_that_no_font_has_is_told_with_its_line() throws IOException {
        change("texts_fr.properties", "place=", "place=王 ");
        change("template.xhtml", "<div class=\"fold\"></div>", "<p lang=\"fr\">✓</p>");
        assertThat(problems())
                .hasSize(2)
                .allMatch(problem -> problem.matches("completion/[a-z_.]+:\\d+: .*"))
                .anyMatch(problem -> problem.endsWith("no font of certificates/fonts has 王 (U+738B)"))
                .anyMatch(problem -> problem.endsWith("no font of certificates/fonts has ✓ (U+2713)"));
    }

    @Test
    void a_template_in_which_long_names_do_not_fit_is_told() throws IOException {
        change("../common/sheet.css", ".name.longer { font-size: 13pt; }", ".name.longer { font-size: 30pt; }");
        CertificateKind narrow = CertificateKind.read(folder);
        PRESS.proof(narrow);
        assertThatExceptionOfType(Problems.class)
                .isThrownBy(() -> PRESS.examine(narrow))
                .withMessageContaining("completion/template.xhtml: the specimen LONG cannot be printed in ar-fr");
    }

    @Test
    void foreign_content_in_a_style_sheet_is_told_with_its_line() throws IOException {
        change(
                "../common/sheet.css",
                "body {",
                "@import 'https://example.org/x.css';\nbody { background: url(http://example.org/x.png);");
        assertThat(problems()).hasSize(2).first().asString().startsWith("common/sheet.css:4: @import is not available");
    }

    @Test
    void an_address_that_only_appears_when_printing_is_refused_then() throws IOException {
        change("template.xhtml", "<div class=\"sheet\"></div>", "<img src=\"${address}\" alt=\"x\"/>");
        assertThat(problems())
                .containsExactly("completion/template.xhtml: 'https://ijaza.example/v/SPECIMEN' is not a style sheet"
                        + " or picture of this folder");
    }

    @Test
    void a_misspelt_name_in_the_template_is_told_with_its_line() throws IOException {
        change("template.xhtml", "${side.centre}", "${side.center}");
        assertThat(problems())
                .singleElement()
                .asString()
                .matches("(?s)completion/template.xhtml:\\d+: .*side.center.*");
    }

    @Test
    void a_broken_template_is_told_with_its_line() throws IOException {
        change("template.xhtml", "</#list>", "");
        assertThat(problems()).singleElement().asString().startsWith("completion/template.xhtml:");
    }

    @Test
    void java_is_out_of_a_templates_reach() throws IOException {
        change("template.xhtml", "${side.centre}", "${'freemarker.template.utility.Execute'?new()('id')}");
        assertThat(problems()).singleElement().asString().contains("not allowed");
    }

    @Test
    void template_that_is_not_well_formed_is_told() throws IOException {
        change("template.xhtml", "<div class=\"sheet\"></div>", "<div class=\"sheet\">");
        assertThat(problems()).singleElement().asString().contains("well-formed");
    }

    @Test
    void a_folder_without_fonts_is_refused() {
        assertThatExceptionOfType(Problems.class)
                .isThrownBy(() -> Typefaces.read(folder))
                .withMessageContaining("there is no font");
    }
}
