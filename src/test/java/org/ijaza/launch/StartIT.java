package org.ijaza.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ijaza.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said in one line, and nothing is left half-written. */
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
        try (RunningApplication first =
                RunningApplication.in(folder.resolve("data")).start()) {
            assertThat(refusal(Map.of())).contains("another Ijaza uses the data folder");
            assertThat(first.stop()).as("exit code after SIGTERM").isEqualTo(143);
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
