package org.ijaza.certificate.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.centre.CentreOffice.AMINA;
import static org.ijaza.centre.CentreOffice.MOROCCO;
import static org.ijaza.centre.CentreOffice.RABAT;
import static org.ijaza.centre.CentreOffice.TUNIS;
import static org.ijaza.centre.CentreOffice.TUNISIA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.centre.CentreOffice;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which key seals for a centre, and that a bad one never takes the place of a good one. */
class CentreKeysTest {

    /** A PKCS#12 as a centre brings it. */
    private record Brought(byte[] file, String password, X509Certificate certificate) {}

    @TempDir
    private Path folder;

    private int made;

    @ParameterizedTest
    @EnumSource(On.class)
    void the_newest_seals_and_the_one_before_it_again_once_the_newest_is_revoked(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            CentreKeys keys = keys(office);
            Brought first = brought(now(office));
            Brought second = brought(now(office));
            assertThat(sealsWith(office, keys)).isEmpty();
            office.run(() -> keys.add(TUNISIA, first.file(), first.password()));
            office.run(() -> keys.add(TUNISIA, second.file(), second.password()));
            assertThat(sealsWith(office, keys)).contains(second.certificate());
            assertThat(office.in(() -> keys.inForce(MOROCCO))).isEmpty();
            assertThatThrownBy(() -> office.run(() -> keys.add(TUNISIA, first.file(), first.password())))
                    .isInstanceOf(Conflict.class);

            long newest = office.in(() -> keys.find(TUNISIA)).get(0).key().getId();
            assertThatThrownBy(() -> office.run(() -> keys.revoke(TUNISIA, newest, " ")))
                    .isInstanceOf(Invalid.class);
            office.run(() -> keys.revoke(TUNISIA, newest, "The laptop was stolen."));

            assertThat(sealsWith(office, keys)).contains(first.certificate());
            assertThat(office.in(keys::findCertificates))
                    .as("what was sealed before is still checked")
                    .containsExactly(first.certificate(), second.certificate());
            assertThat(office.in(() -> keys.find(TUNISIA)))
                    .extracting(CentreKeys.Entry::inForce)
                    .containsExactly(false, true);
            assertThatThrownBy(() -> office.run(() -> keys.revoke(TUNISIA, newest, "again")))
                    .isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_cannot_be_used_is_refused_with_its_reason_and_the_old_key_stays_in_force(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            CentreKeys keys = keys(office);
            Brought good = brought(now(office));
            office.run(() -> keys.add(TUNISIA, good.file(), good.password()));

            Brought expired = brought(now(office).minus(Duration.ofDays(366 * 21)));
            Brought early = brought(now(office).plus(Duration.ofDays(2)));
            refused(office, keys, "keys.refused.PASSWORD", brought(now(office)).file(), "guess");
            refused(office, keys, "keys.refused.EXPIRED", expired.file(), expired.password());
            refused(office, keys, "keys.refused.NOT_YET", early.file(), early.password());
            refused(office, keys, "keys.refused.UNREADABLE", "nothing".getBytes(), "x");

            assertThat(sealsWith(office, keys)).contains(good.certificate());
            assertThat(office.database().count("certificate_key")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_key_whose_file_is_lost_gives_way_to_the_one_before_it(On kind) throws IOException {
        try (CentreOffice office = new CentreOffice(kind)) {
            CentreKeys keys = keys(office);
            Brought first = brought(now(office));
            office.run(() -> keys.add(TUNISIA, first.file(), first.password()));
            Brought second = brought(now(office));
            office.run(() -> keys.add(TUNISIA, second.file(), second.password()));
            String lost = office.in(() -> keys.find(TUNISIA)).get(0).key().getFingerprint();
            Files.delete(folder.resolve("data/keys/centre-2/" + lost + ".p12"));

            assertThat(sealsWith(office, keys)).contains(first.certificate());
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void only_who_administers_the_centre_brings_or_revokes_its_keys(On kind) {
        try (CentreOffice office = new CentreOffice(kind)) {
            CentreKeys keys = keys(office);
            Brought brought = brought(now(office));
            office.as(AMINA);
            assertThatThrownBy(() -> office.run(() -> keys.add(TUNISIA, brought.file(), brought.password())))
                    .isInstanceOf(Forbidden.class);
            office.as(TUNIS).run(() -> keys.add(TUNISIA, brought.file(), brought.password()));
            long id = office.in(() -> keys.find(TUNISIA)).get(0).key().getId();
            office.as(RABAT);
            assertThatThrownBy(() -> office.run(() -> keys.revoke(TUNISIA, id, "reason")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.run(() -> keys.revoke(MOROCCO, id, "reason")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> office.in(() -> keys.find(TUNISIA))).isInstanceOf(NotFound.class);
        }
    }

    private static void refused(CentreOffice office, CentreKeys keys, String key, byte[] file, String password) {
        assertThatThrownBy(() -> office.run(() -> keys.add(TUNISIA, file, password)))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Optional<X509Certificate> sealsWith(CentreOffice office, CentreKeys keys) {
        return office.in(() -> keys.inForce(TUNISIA)).map(SigningKey::certificate);
    }

    private CentreKeys keys(CentreOffice office) {
        return new CentreKeys(
                office.database().entities(),
                office.service(Permissions.class),
                office.service(Centres.class),
                new KeyFolder(folder.resolve("data")),
                office.service(AuditTrail.class),
                office.clock());
    }

    private static Instant now(CentreOffice office) {
        return office.clock().instant();
    }

    private Brought brought(Instant from) {
        Path own = folder.resolve("brought-" + ++made);
        X509Certificate certificate =
                new KeyFolder(own).openOrCreate("Centre " + made, from).certificate();
        try {
            return new Brought(
                    Files.readAllBytes(own.resolve("keys/seal.p12")),
                    Files.readString(own.resolve("keys/seal.password")).strip(),
                    certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
