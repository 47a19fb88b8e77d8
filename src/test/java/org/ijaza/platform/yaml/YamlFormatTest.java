package org.ijaza.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFormatTest {

    private static final String SOUND =
            """
            id: core
            title: {ar: عنوان, fr: titre, en: title}
            """;

    private final YamlFormat format = new YamlFormat(YamlFormatTest.class, "sample.schema.json");

    @TempDir
    private Path folder;

    @Test
    void a_sound_file_gives_typed_values_that_know_their_line() {
        Node node = format.parse(
                SOUND + "country: NO\nhours: 4\nopen: true\nparts:\n  - after: x\n  - replaces: y\n", "a.yaml");

        assertThat(node.text("id")).isEqualTo("core");
        assertThat(node.texts("title")).isEqualTo(new Texts("عنوان", "titre", "title"));
        assertThat(node.text("country")).as("NO is Norway, not false").isEqualTo("NO");
        assertThat(node.number("hours")).isEqualTo(4);
        assertThat(node.get("open").truth()).isTrue();
        assertThat(node.itemsOf("parts").get(1).line()).isEqualTo(8);
        assertThat(node.find("kind")).isEmpty();
        assertThat(node.itemsOf("nothing")).isEmpty();
    }

    @Test
    void a_missing_language_is_named_with_its_line() {
        assertThat(problems("id: core\ntitle: {ar: ع, en: t}\n"))
                .containsExactly("a.yaml:2: 'fr' is missing in 'title'");
    }

    @Test
    void an_unknown_field_is_refused_and_the_known_ones_are_listed() {
        assertThat(problems(SOUND + "\ntitel: x\n"))
                .containsExactly("a.yaml:4: 'titel' is not a field; fields are id, title, country, hours, open, kind,"
                        + " parts");
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(problems(
                        "id: Core 1\ntitle: {ar: ع, fr: 2016, en: ''}\nhours: 0\nopen: yes\nkind: last\nparts: []\n"))
                .containsExactly(
                        "a.yaml:1: 'id' must be lower-case letters, not 'Core 1'",
                        "a.yaml:2: 'en' is empty: a text is expected",
                        "a.yaml:2: 'fr': a text is expected: put it in quotes",
                        "a.yaml:3: 'hours' must be at least 1, not 0",
                        "a.yaml:4: 'open': true or false is expected",
                        "a.yaml:5: 'kind' must be one of pre, final, not 'last'",
                        "a.yaml:6: 'parts' must have at least 2 entries, and has 0");
    }

    @Test
    void an_empty_field_is_said_to_be_empty() {
        assertThat(problems("id: core\ntitle:\n"))
                .containsExactly("a.yaml:2: 'title' is empty: fields (name: value) are expected");
    }

    @Test
    void alternatives_are_told_in_one_sentence() {
        assertThat(problems(SOUND + "parts:\n  - {after: a, replaces: b}\n  - {}\n"))
                .containsExactly(
                        "a.yaml:4: exactly one of replaces, after must be given",
                        "a.yaml:5: exactly one of replaces, after must be given");
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertThat(problems(SOUND + "id: other\n"))
                .containsExactly("a.yaml:3: 'id' stands here a second time (first in line 1)");
    }

    @Test
    void broken_yaml_is_explained() {
        assertThat(problems("id: core\ntitle: a: b\n"))
                .singleElement()
                .asString()
                .contains("a.yaml:2: a text with a colon");
        assertThat(problems("id: core\n\ttitle: x\n"))
                .singleElement()
                .asString()
                .contains("a.yaml:2: indent with spaces");
        assertThat(problems("id: core\ntitle: {ar: x, fr: y\nhours: 1\n"))
                .singleElement()
                .asString()
                .startsWith("a.yaml:3:");
        assertThat(problems("")).containsExactly("a.yaml: the file is empty");
        assertThat(problems("just text")).containsExactly("a.yaml:1: the file: fields (name: value) are expected");
        assertThat(problems(SOUND + "---\nid: x\n")).singleElement().asString().contains("second part");
    }

    @Test
    void references_and_tags_are_refused_so_that_nothing_can_explode() {
        assertThat(problems("id: &a core\ntitle: *a\n"))
                .singleElement()
                .asString()
                .contains("a.yaml:1:", "& or *");
        assertThat(problems("id: *a\n")).singleElement().asString().contains("& or *");
        assertThat(problems("id: !!java.net.URL [x]\n"))
                .singleElement()
                .asString()
                .contains("must not begin with !");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(problems("id: " + "[".repeat(10_000)))
                .singleElement()
                .asString()
                .contains("nested too deeply");
    }

    @Test
    void a_huge_file_a_missing_file_and_another_encoding_are_refused() throws IOException {
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[(int) YamlFormat.LARGEST_FILE + 1]);
        Path latin = Files.write(folder.resolve("latin.yaml"), "id: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> format.read(huge, "huge.yaml"))
                .hasMessage("huge.yaml: the file is larger than 2048 KB");
        assertThatThrownBy(() -> format.read(latin, "l.yaml")).hasMessage("l.yaml: the file is not saved in UTF-8");
        assertThatThrownBy(() -> format.read(folder.resolve("no.yaml"), "no.yaml"))
                .hasMessage("no.yaml: this file is missing");
    }

    @Test
    void findings_of_several_files_are_collected() {
        Findings findings = new Findings();

        assertThat(format.read(folder.resolve("b.yaml"), "b.yaml", findings)).isEmpty();
        assertThat(format.read(folder.resolve("a.yaml"), "a.yaml", findings)).isEmpty();

        assertThatThrownBy(findings::throwIfAny)
                .isInstanceOf(Problems.class)
                .hasMessage("a.yaml: this file is missing\nb.yaml: this file is missing");
    }

    private List<String> problems(String yaml) {
        Problems problems = catchThrowableOfType(Problems.class, () -> format.parse(yaml, "a.yaml"));
        assertThat(problems).as("problems of " + yaml).isNotNull();
        return problems.list().stream().map(Problem::toString).toList();
    }
}
