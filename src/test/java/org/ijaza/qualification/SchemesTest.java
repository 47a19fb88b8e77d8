package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.qualification.Candidates.MONDAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.qualification.requirement.CourseCompleted;
import org.ijaza.qualification.requirement.Requirement;
import org.ijaza.qualification.requirement.RequirementType;
import org.ijaza.qualification.requirement.SessionsLed;
import org.ijaza.qualification.requirement.Task;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemesTest {

    private static final Path OURS = Path.of("certificates/trainer");

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private final Schemes schemes = new Schemes(database.entities(), Clock.fixed(MONDAY, ZoneOffset.UTC));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void our_own_asks_for_what_the_field_says() {
        Scheme scheme = SchemeFile.read(OURS).orElseThrow().scheme();

        assertThat(scheme.entry()).extracting(Requirement::id).containsExactly("core", "tot");
        assertThat(scheme.entry().get(0))
                .isEqualTo(new CourseCompleted("core", "thb-core", Optional.of(75), Optional.empty()));
        assertThat(scheme.asksForEndorsement()).isTrue();
        assertThat(scheme.tasks()).extracting(Task::id).containsExactly("practical", "observed");
        assertThat(scheme.tasks()).allSatisfy(task -> {
            assertThat(task.assessors()).isEqualTo(2);
            assertThat(task.minimum()).isEqualTo(3);
        });
        assertThat(scheme.preparation())
                .contains(new SessionsLed("co-trained", 2, true))
                .extracting(Requirement::id)
                .containsExactly("co-trained", "conduct");
        assertThat(SchemeFile.read(Path.of("certificates/completion"))).isEmpty();
    }

    @Test
    void a_new_kind_needs_files_only_and_all_kinds_are_sound() {
        SchemeFolder all = SchemeFolder.read(Path.of("certificates"));

        assertThat(all.broken()).isEmpty();
        assertThat(all.sound()).extracting(file -> file.scheme().kind()).containsExactly("master-trainer", "trainer");
    }

    @Test
    void a_text_of_the_first_publication_is_still_understood() {
        assertThat(Candidates.SCHEME.tasks()).extracting(Task::id).containsExactly("practical");
        assertThat(Candidates.SCHEME.preparation()).isEmpty();
    }

    @Test
    void who_began_stays_on_the_version_begun_and_a_new_one_waits_to_be_put_in_force() throws IOException {
        publish("");
        publish("version: 2", "version: 3", "score: 75", "score: 80");

        assertThat(score(2)).contains(75);
        assertThat(score(3)).contains(80);
        assertThat(current().version()).isEqualTo(2);
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("insert into person (id, email, password_hash, country_code, language, state,"
                            + " created_at, version) values (77, 'p77@example.org', '', 'TN', 'ar', 'ACTIVE',"
                            + " '2026-01-01 00:00:00', 1)")
                    .executeUpdate();
            schemes.findVersion("trainer", 3).orElseThrow().putInForce(77, "Agreed by the four countries.", MONDAY);
        });
        assertThat(current().version()).isEqualTo(3);
    }

    @Test
    void a_version_in_force_cannot_change_a_proposed_one_can_and_none_goes_back() throws IOException {
        publish("");
        assertThatThrownBy(() -> publish("score: 75", "score: 60"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("give the changed one the next number");
        publish("version: 2", "version: 4");
        publish("version: 2", "version: 4", "score: 75", "score: 60");
        assertThat(score(4)).contains(60);
        assertThatThrownBy(() -> publish("version: 2", "version: 3")).isInstanceOf(StartProblem.class);
    }

    @Test
    void a_mistake_is_said_with_its_line() throws IOException {
        assertThatThrownBy(() -> read("minimum: 3", "minimum: 9"))
                .isInstanceOf(Problems.class)
                .hasMessageContaining("'minimum' must be at most 4, not 9")
                .hasMessageMatching("(?s)trainer/certificate.yaml:\\d+: .*");
        assertThatThrownBy(() -> read("- {id: decision, kind: decision}", "- {id: last, kind: admission}"))
                .hasMessageContaining("'decision' is missing")
                .hasMessageContaining("one step of the kind 'admission'");
        assertThatThrownBy(() -> read("kind: application}", "kind: application, score: 5}"))
                .hasMessageContaining("'score' does not belong here");
        assertThatThrownBy(() -> read("kind: sessions, as: co-trainer, count: 2", "kind: sessions, count: 2"))
                .hasMessageContaining("'as' is missing");
        assertThatThrownBy(() -> read("{id: endorsement, kind: endorsement}", "{id: core, kind: endorsement}"))
                .hasMessageContaining("the step 'core' stands here a second time");
        assertThatThrownBy(() -> read("kind: sessions, as: co-trainer", "kind: seances, as: co-trainer"))
                .hasMessageMatching("(?s)trainer/certificate.yaml:\\d+: .*seances.*");
    }

    @Test
    void a_broken_file_leaves_the_version_in_force_as_it_is() throws IOException {
        publish("");
        write("kind: sessions, as: co-trainer", "kind: seances, as: co-trainer");
        StartNotice notice = new StartNotice();

        database.inTransaction(() -> schemes.publish(SchemeFolder.read(folder), notice));

        assertThat(notice.text()).contains("trainer/certificate.yaml:").contains("trainer: version 2 stays in force");
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void a_broken_file_stops_the_start_where_nothing_is_in_force() throws IOException {
        write("kind: sessions, as: co-trainer", "kind: seances, as: co-trainer");

        assertThatThrownBy(() ->
                        database.inTransaction(() -> schemes.publish(SchemeFolder.read(folder), new StartNotice())))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("trainer/certificate.yaml:");
    }

    @Test
    void certificates_that_ask_for_each_other_are_found_with_the_whole_round() throws IOException {
        write(
                "{id: core, kind: course-completed, course: thb-core, score: 75}",
                "{id: core, kind: certificate-held, certificate: master-trainer}");
        Path other = Files.createDirectories(folder.resolve("master-trainer"));
        Files.copy(Path.of("certificates/master-trainer/certificate.yaml"), other.resolve("certificate.yaml"));

        assertThat(SchemeFolder.read(folder).broken().get("trainer"))
                .matches("trainer/certificate.yaml:\\d+: nobody could ever begin: trainer → master-trainer → trainer");
    }

    @Test
    void a_certificate_that_does_not_exist_cannot_be_asked_for() throws IOException {
        write(
                "{id: core, kind: course-completed, course: thb-core, score: 75}",
                "{id: core, kind: certificate-held, certificate: nothing}");

        assertThat(SchemeFolder.read(folder).broken().get("trainer")).contains("'nothing', which does not exist");
    }

    @Test
    void the_schema_names_every_kind_that_can_be_read() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("certificates/schema/scheme.schema.json").toFile());
        List<String> named = new ArrayList<>();
        schema.at("/$defs/step/properties/kind/enum").forEach(kind -> named.add(kind.asText()));
        List<String> known = new ArrayList<>(List.of("application", "admission", "decision"));
        ServiceLoader.load(RequirementType.class).forEach(type -> known.add(type.kind()));

        assertThat(named).containsExactlyInAnyOrderElementsOf(known);
    }

    private Scheme current() {
        return database.inTransaction(() -> schemes.getCurrent("trainer"));
    }

    private Optional<Integer> score(int version) {
        Scheme scheme = database.inTransaction(() -> schemes.get("trainer", version));
        return ((CourseCompleted) scheme.entry().get(0)).score();
    }

    private void publish(String... changes) throws IOException {
        write(changes);
        database.inTransaction(() -> schemes.publish(SchemeFolder.read(folder), new StartNotice()));
    }

    private SchemeFile read(String... changes) throws IOException {
        return SchemeFile.read(write(changes)).orElseThrow();
    }

    /** Writes our own file with texts replaced, in pairs. */
    private Path write(String... changes) throws IOException {
        String text = Files.readString(OURS.resolve("certificate.yaml"));
        for (int i = 0; i + 1 < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Path kind = Files.createDirectories(folder.resolve("trainer"));
        Files.writeString(kind.resolve("certificate.yaml"), text);
        return kind;
    }
}
