package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ijaza.platform.StartProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FactorSafeTest {

    private static final byte[] SECRET = TimeCode.freshSecret();

    private final FactorSafe safe = new FactorSafe(new byte[32]);

    @Test
    void what_is_locked_opens_again_and_looks_different_each_time() {
        String locked = safe.lock(SECRET, 7);

        assertThat(safe.open(locked, 7)).isEqualTo(SECRET);
        assertThat(safe.lock(SECRET, 7)).isNotEqualTo(locked);
    }

    @Test
    void another_persons_row_or_another_key_opens_nothing() {
        String locked = safe.lock(SECRET, 7);
        FactorSafe other = new FactorSafe("another key, of thirty-two bytes".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> safe.open(locked, 8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open(locked, 7)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_file_is_made_once(@TempDir Path data) {
        byte[] first = new FactorKeyFile(data).readOrCreate();

        assertThat(first).hasSize(32);
        assertThat(new FactorKeyFile(data).readOrCreate()).isEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_key_file_is_for_its_owners_eyes_only(@TempDir Path data) throws IOException {
        new FactorKeyFile(data).readOrCreate();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/factor.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_with_something_else_is_named(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/factor.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> new FactorKeyFile(data).readOrCreate())
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("factor.key");
    }
}
