package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.certificate.pdf.CertificateAuthority;
import org.ijaza.platform.StartProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start says of a folder of trust data. */
class WorkshopTest {

    @TempDir
    private Path folder;

    @Test
    void trust_data_without_a_time_stamp_service_or_without_a_root_is_said() throws Exception {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> Workshop.openTrust(Optional.of(folder), false))
                .withMessageContainingAll("IJAZA_TRUST", "IJAZA_TSA_URL");
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> Workshop.openTrust(Optional.of(folder), true))
                .withMessageContainingAll("IJAZA_TRUST", folder.toString(), "root");
        try (CertificateAuthority authority = new CertificateAuthority("Test clocks", Instant.EPOCH)) {
            Files.write(folder.resolve("root.crt"), authority.root().getEncoded());
            assertThat(Workshop.openTrust(Optional.of(folder), true)).isPresent();
        }
        assertThat(Workshop.openTrust(Optional.empty(), false)).isEmpty();
    }
}
