package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ijaza.certificate.RulesPreview.Effect;
import org.ijaza.certificate.RulesPreview.Outlook;
import org.ijaza.platform.Forbidden;
import org.ijaza.testing.On;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed rules would do is known before they do it. */
class RulesPreviewTest {

    private static final long PERSON = 2001;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    private static final String FILE = "trainer/certificate.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Path shipped = Path.of("certificates");
        for (String name : List.of("trainer", "common")) {
            try (Stream<Path> files =
                    Stream.concat(Stream.of(shipped.resolve(name)), Files.list(shipped.resolve(name)))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(shipped.relativize(file)));
                }
            }
        }
        change("  version: 2\n  months: 36", "  version: 1\n  months: 36");
        change("    cohorts: {count: 2, rating: 3}\n", "");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_counts_who_would_be_due_in_grace_or_expired_and_who_would_get_mail(On kind) throws IOException {
        try (CertificateOffice office = office(kind)) {
            assertThat(look(office).problem()).isEmpty();
            assertThat(look(office).isChanging()).isFalse();
            assertThat(look(office).present())
                    .isEqualTo(
                            new Effect(Map.of(Standing.IN_GRACE, 1, Standing.DUE_FOR_RENEWAL, 1, Standing.VALID, 1), 2))
                    .isEqualTo(look(office).changed());

            change("  version: 1\n  months: 36", "  version: 2\n  months: 36");
            change("window: 6", "window: 3");
            change("  grace: 2  ", "  grace: 1  ");
            change("[180, 90, 30, 7]", "[700, 7]");

            assertThat(look(office).isChanging()).isTrue();
            assertThat(look(office).changed())
                    .as("whose time to renew has begun keeps it, and a grace of half a year more")
                    .isEqualTo(new Effect(
                            Map.of(Standing.IN_GRACE, 1, Standing.DUE_FOR_RENEWAL, 1, Standing.VALID, 1), 3));
            assertThat(look(office).present().mails()).as("nothing is done yet").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_file_that_cannot_be_read_is_told_with_its_line(On kind) throws IOException {
        try (CertificateOffice office = office(kind)) {
            change("window: 6", "window: 60");
            assertThat(look(office).problem()).get().asString().contains(FILE, "longer than the validity");
            assertThat(look(office).isChanging()).isFalse();
            office.calls(CertificateOffice.CERTIFIER);
            assertThatThrownBy(() -> look(office)).isInstanceOf(Forbidden.class);
        }
    }

    /** On a day on which one of three is in grace, one due for renewal, one neither. */
    private static CertificateOffice office(On kind) {
        CertificateOffice office = new CertificateOffice(kind, FIRST);
        office.certifies(PERSON);
        office.on(LocalDate.parse("2026-10-20"));
        office.certifies(PERSON + 1);
        office.on(LocalDate.parse("2027-10-20"));
        office.certifies(PERSON + 2);
        office.on(LocalDate.parse("2029-05-01"));
        office.calls(CertificateOffice.REGION);
        return office;
    }

    private Outlook look(CertificateOffice office) {
        return office.database.inTransaction(() -> {
            List<Outlook> outlooks = office.of(RulesPreview.class).findAll(folder);
            assertThat(outlooks).hasSize(1);
            return outlooks.get(0);
        });
    }

    private void change(String from, String to) throws IOException {
        String content = Files.readString(folder.resolve(FILE));
        assertThat(content).contains(from);
        Files.writeString(folder.resolve(FILE), content.replace(from, to));
    }
}
