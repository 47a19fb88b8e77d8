package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ijaza.certificate.pdf.Workshop.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path data;

    private Path file() {
        return data.resolve("keys/seal.p12");
    }

    private char[] password() throws Exception {
        return Files.readString(data.resolve("keys/seal.password")).toCharArray();
    }

    @Test
    void is_made_at_first_start_and_kept() {
        SigningKey made = new KeyFolder(data).openOrCreate("INLTP", NOW);
        assertThat(made.certificate().getPublicKey()).isInstanceOf(ECPublicKey.class);
        assertThat(made.certificate().getSubjectX500Principal().getName()).contains("INLTP");
        SigningKey kept = new KeyFolder(data).openOrCreate("Another", NOW.plus(Duration.ofDays(900)));
        assertThat(kept.certificate()).isEqualTo(made.certificate());
    }

    @Test
    void is_the_same_for_all_who_start_at_once() {
        KeyFolder folder = new KeyFolder(data);
        Set<Object> certificates = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> folder.openOrCreate("INLTP", NOW).certificate())
                .collect(Collectors.toSet());
        assertThat(certificates).hasSize(1);
    }

    @Test
    void is_for_its_owners_eyes_only() throws Exception {
        new KeyFolder(data).openOrCreate("INLTP", NOW);
        if (!Files.getFileStore(data).supportsFileAttributeView("posix")) {
            // Windows: the profile's folder protects
            assertThat(data.resolve("keys")).isNotEmptyDirectory();
            return;
        }
        try (Stream<Path> files = Files.walk(data.resolve("keys"))) {
            List<Path> secrets = files.filter(f -> f.getFileName().toString().startsWith("seal"))
                    .toList();
            assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(Files.getPosixFilePermissions(secret))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> SigningKey.open(file(), new char[0], NOW))
                .withMessageContaining("seal.p12 is missing");
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong() {
        new KeyFolder(data).openOrCreate("INLTP", NOW);
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> SigningKey.open(file(), "guess".toCharArray(), NOW))
                .withMessageContaining("the password of the key file")
                .withMessageContaining("is wrong");
    }

    @Test
    void what_is_no_key_file_is_said_so() throws Exception {
        Path text = Files.writeString(data.resolve("key.p12"), "nothing");
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> SigningKey.open(text, "x".toCharArray(), NOW))
                .withMessageContaining("cannot be read as PKCS#12");
    }

    @Test
    void an_expired_certificate_is_said_to_have_expired() throws Exception {
        new KeyFolder(data).openOrCreate("INLTP", NOW);
        char[] password = password();
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> SigningKey.open(file(), password, NOW.plus(Duration.ofDays(365 * 21))))
                .withMessageContaining("expired on 2046-03-15");
        assertThatExceptionOfType(SealFailure.class)
                .isThrownBy(() -> SigningKey.open(file(), password, NOW.minus(Duration.ofDays(1))))
                .withMessageContaining("not valid before");
    }
}
