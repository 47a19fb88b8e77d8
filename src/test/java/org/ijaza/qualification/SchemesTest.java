package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemesTest {

    private static final Path OURS = Path.of("certificates/trainer/certificate.yaml");

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private final Schemes schemes = new Schemes(database.entities());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void our_own_asks_for_what_the_field_says() {
        Scheme scheme = Candidates.SCHEME;

        assertThat(scheme.courses())
                .containsExactly(
                        new Scheme.CompletedCourse("core", "thb-core", Optional.of(75)),
                        new Scheme.CompletedCourse("tot", "tot-help-way", Optional.empty()));
        assertThat(scheme.practical().minimum()).isEqualTo(3);
        assertThat(scheme.practical().rubric()).hasSize(5).allSatisfy(criterion -> assertThat(criterion.levels())
                .hasSize(Scheme.LEVELS));
        assertThat(SchemeFile.read(Path.of("certificates/completion"))).isEmpty();
    }

    @Test
    void who_began_stays_on_the_version_begun() throws IOException {
        publish("");
        publish("version: 1", "version: 2", "score: 75", "score: 80");

        assertThat(in(1).courses().get(0).score()).contains(75);
        assertThat(in(2).courses().get(0).score()).contains(80);
        assertThat(database.inTransaction(() -> schemes.getCurrent("trainer")).version())
                .isEqualTo(2);
    }

    @Test
    void a_published_version_cannot_change_and_a_version_cannot_go_back() throws IOException {
        publish("");
        assertThatThrownBy(() -> publish("score: 75", "score: 60"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("give the changed one the next number");
        publish("version: 1", "version: 3");
        assertThatThrownBy(() -> publish("version: 1", "version: 2")).isInstanceOf(StartProblem.class);
    }

    @Test
    void a_mistake_is_said_with_its_line() throws IOException {
        assertThatThrownBy(() -> read("minimum: 3", "minimum: 9"))
                .isInstanceOf(Problems.class)
                .hasMessageMatching("(?s)trainer/certificate.yaml:\\d\\d: 'minimum' must be at most 4, not 9");
        assertThatThrownBy(() -> read("- {id: decision, kind: decision}", "- {id: decision, kind: admission}"))
                .hasMessageContaining("'decision' is missing")
                .hasMessageContaining("'admission' must come before 'practical-assignment'");
        assertThatThrownBy(() -> read("kind: application}", "kind: application, score: 5}"))
                .hasMessageContaining("'score' does not belong here");
    }

    private Scheme in(int version) {
        return database.inTransaction(() -> schemes.get("trainer", version));
    }

    private void publish(String... changes) throws IOException {
        SchemeFile file = read(changes);
        database.inTransaction(() -> schemes.publish(List.of(file)));
    }

    /** Our own file with texts replaced, in pairs. */
    private SchemeFile read(String... changes) throws IOException {
        String text = Files.readString(OURS);
        for (int i = 0; i + 1 < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Path kind = folder.resolve("trainer");
        Files.createDirectories(kind);
        Files.writeString(kind.resolve("certificate.yaml"), text);
        return SchemeFile.read(kind).orElseThrow();
    }
}
