package org.ijaza.course.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ijaza.course.markdown.LessonRenderer;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {

    private static final String SOURCES =
            """
            sources:
              - id: cets-197
                kind: treaty
                issuer: {ar: مجلس أوروبا, fr: Conseil de l’Europe, en: Council of Europe}
                title: {ar: اتفاقية الاتجار بالبشر, fr: Convention sur la traite, en: Convention on trafficking}
                date: "2005-05-16"
                articles: ["4", "12"]
                address: https://www.coe.int/convention
            """;

    private static final String GLOSSARY =
            """
            terms:
              - id: presumed-victim
                term: {ar: ضحية مفترضة, fr: victime présumée, en: presumed victim}
                definition: {ar: شخص توجد أسباب للاعتقاد بأنه ضحية., fr: Personne que l’on a des raisons de croire victime., en: A person believed to be a victim.}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_link_to_a_source_leads_to_its_address_and_says_what_is_there() throws IOException {
        assertThat(render("[CETS 197, art. 12](source:cets-197#12)"))
                .contains("href=\"https://www.coe.int/convention\"")
                .contains("title=\"Conseil de l’Europe, Convention sur la traite, 16/05/2005\"")
                .contains("rel=\"noopener noreferrer\"")
                .contains(">CETS 197, art. 12</a>");
    }

    @Test
    void a_link_to_a_term_leads_to_the_glossary_and_tells_the_definition() throws IOException {
        assertThat(render("Une [victime présumée](term:presumed-victim)."))
                .contains("href=\"/glossary#presumed-victim\"")
                .contains("title=\"Personne que l’on a des raisons de croire victime.\"")
                .doesNotContain("rel=");
    }

    @Test
    void a_link_that_leads_nowhere_is_told_with_its_line() throws IOException {
        assertThat(problems("Text\n\n[a](source:cets-198)"))
                .containsExactly("a.md:3: there is no source 'cets-198' in sources.yaml");
        assertThat(problems("[a](source:cets-197#4,13)"))
                .containsExactly("a.md:1: the source 'cets-197' has no article 13 in sources.yaml: check the number,"
                        + " or add it to the articles there");
        assertThat(problems("[a](term:victim)")).containsExactly("a.md:1: there is no term 'victim' in glossary.yaml");
        assertThat(problems("[a](source:)"))
                .containsExactly("a.md:1: the link 'source:' must be source:id, source:id#article,article or term:id");
        assertThat(problems("[a](source:cets-197#4,12) [b](source:cets-197)")).isEmpty();
    }

    @Test
    void a_law_without_its_source_is_told() throws IOException {
        assertThat(problems("A\n\n::: law Title\nStates shall.\n:::\n"))
                .containsExactly("a.md:3: the block 'law' must say what it relies on: [text](source:id#article), with"
                        + " an id of sources.yaml");
        assertThat(problems("::: law Title\nStates shall. [CETS](source:cets-197#4)\n:::\n"))
                .isEmpty();
    }

    @Test
    void mistakes_in_the_lists_are_told_with_file_and_line() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), SOURCES.replace("\"2005-05-16\"", "\"May 2005\""));
        Files.writeString(
                folder.resolve("glossary.yaml"),
                GLOSSARY + GLOSSARY.replace("terms:\n", "").replace("ضحية مفترضة", "victime"));
        List<String> told = assertThrows(Problems.class, () -> References.read(folder)).list().stream()
                .map(Problem::toString)
                .toList();
        assertThat(told)
                .containsExactly(
                        "glossary.yaml:5: 'presumed-victim' is already there: choose another id",
                        "glossary.yaml:6: the text in العربية has only 0 % Arabic letters: it must be written in Arabic",
                        "sources.yaml:6: 'date' must be a day \"2005-05-16\", a month \"2005-05\" or a year \"2005\","
                                + " in quotes, not 'May 2005'");
    }

    @Test
    void the_lists_of_the_house_are_sound() {
        assertThat(References.read(Path.of("courses")).terms()).isNotEmpty();
    }

    @Test
    void without_files_there_is_nothing_to_link_to() {
        assertThat(References.read(folder).terms()).isEmpty();
    }

    private References references() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("glossary.yaml"), GLOSSARY);
        return References.read(folder);
    }

    private List<String> problems(String markdown) throws IOException {
        Findings findings = new Findings();
        LessonText.read("a.md", markdown, references(), findings);
        return findings.list().stream().map(Problem::toString).toList();
    }

    private String render(String markdown) throws IOException {
        Findings findings = new Findings();
        LessonText text = LessonText.read("a.md", markdown, references(), findings);
        assertThat(findings.list()).isEmpty();
        return new LessonRenderer((language, key, arguments) -> key.toLowerCase(Locale.ROOT))
                .render(text, Language.FR, "x", name -> name, references());
    }
}
