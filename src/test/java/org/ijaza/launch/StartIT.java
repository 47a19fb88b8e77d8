package org.ijaza.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.ijaza.testing.ExampleCourse;
import org.ijaza.testing.On;
import org.ijaza.testing.RunningApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said in one line, and nothing is left half-written. */
@Order(1) // the longest first, or the others wait for it at the end
class StartIT {

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_said() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String line = refusal(Map.of("IJAZA_PORT", String.valueOf(taken.getLocalPort())));
            assertThat(line).contains("port " + taken.getLocalPort()).contains("IJAZA_PORT");
        }
    }

    @Test
    void a_port_that_is_no_number_is_said() {
        assertThat(refusal(Map.of("IJAZA_PORT", "eighty")))
                .contains("IJAZA_PORT")
                .contains("eighty");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_said() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(refusal(Map.of("IJAZA_DATA", file.resolve("data").toString())))
                .contains("IJAZA_DATA");
    }

    @Test
    void a_database_that_does_not_answer_is_said() {
        String line =
                refusal(Map.of("IJAZA_DB_URL", "jdbc:mysql://127.0.0.1:" + RunningApplication.freePort() + "/ijaza"));
        assertThat(line).contains("database cannot be reached").contains("IJAZA_DB_URL");
    }

    @Test
    void a_data_folder_in_use_is_said() {
        String inUse = On.H2.application().data().toString();
        assertThat(refusal(Map.of("IJAZA_DATA", inUse))).contains("another Ijaza uses the data folder");
    }

    @Test
    void a_broken_course_file_is_said_with_file_and_line_and_nothing_is_written() throws IOException {
        Path courses = Files.createDirectories(folder.resolve("courses"));
        Files.createDirectories(courses.resolve("broken"));
        Files.writeString(courses.resolve("broken/course.yaml"), "id: broken\ntitle: {ar: عنوان, fr: Titre\n");
        try (RunningApplication application =
                RunningApplication.in(folder.resolve("data"), Map.of("IJAZA_COURSES", courses.toString()))) {
            assertThat(application.startInVain()).isEqualTo(1);
            assertThat(application.output())
                    .startsWith("Ijaza cannot start: ")
                    .contains("course.yaml:")
                    .doesNotContain("Exception");
            assertThat(application.data().resolve("keys")).doesNotExist();
        }
    }

    @Test
    void the_first_start_makes_one_administrator_and_the_next_publishes_only_what_has_changed() throws IOException {
        Path courses = ExampleCourse.copyTo(folder.resolve("courses"));
        try (RunningApplication application =
                RunningApplication.in(folder.resolve("data"), Map.of("IJAZA_COURSES", courses.toString()))) {
            application.start();
            assertThat(application.output())
                    .contains("region@localhost")
                    .contains("assword")
                    .contains("Course example: version 1 published");
            assertThat(application.stop()).as("exit code after SIGTERM").isEqualTo(143);

            Files.writeString(
                    courses.resolve("example/modules/phenomenon/what-trafficking-is.ar.md"),
                    "\nفقرة جديدة: \uD83D\uDD4A\n",
                    StandardOpenOption.APPEND);
            application.start();
            assertThat(application.output())
                    .contains("Ijaza is ready")
                    .contains("Course example: version 2 published")
                    .doesNotContain("assword");
        }
    }

    private String refusal(Map<String, String> settings) {
        try (RunningApplication application = RunningApplication.in(folder.resolve("data"), settings)) {
            assertThat(application.startInVain()).as("exit code").isEqualTo(1);
            String output = application.output();
            assertThat(output.strip().lines()).as(output).hasSize(1);
            assertThat(output).startsWith("Ijaza cannot start: ").doesNotContain("Exception");
            return output;
        }
    }
}
