package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.SigningOffice.HOLDER;
import static org.ijaza.certificate.SigningOffice.NATIONAL;
import static org.ijaza.certificate.SigningOffice.OTHER_NATIONAL;
import static org.ijaza.certificate.SigningOffice.REGION;
import static org.ijaza.certificate.SigningOffice.RIGHT;
import static org.ijaza.certificate.SigningOffice.isRefused;
import static org.ijaza.certificate.SigningOffice.issued;
import static org.ijaza.certificate.SigningOffice.signs;

import java.nio.file.Path;
import org.ijaza.centre.CentreOffice;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits to be signed in the place of a certificate that is withdrawn meanwhile. */
class LapsedPapersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(On.class)
    void what_would_replace_a_certificate_that_is_withdrawn_leaves_the_desk(On kind) {
        SigningOffice signing = new SigningOffice(folder);
        try (CentreOffice office = signing.open(kind)) {
            LapsedPapers lapsed = office.service(LapsedPapers.class);
            long first = signing.granted(office);
            signs(office, NATIONAL, first, 0);
            signs(office, REGION, first, 1);
            Certificate old = issued(office).get(0);
            office.as(HOLDER)
                    .run(() -> office.service(Corrections.class).ask(old.getNumber(), RIGHT, "One letter is wrong."));
            office.as(OTHER_NATIONAL).run(() -> {
                Corrections corrections = office.service(Corrections.class);
                corrections.approve(corrections.findOpen().get(0).getId());
            });
            long paper = office.in(() -> office.database()
                    .entities()
                    .createQuery("select max(p.id) from Paper p", Long.class)
                    .getSingleResult());
            signs(office, NATIONAL, paper, 0);

            office.as(OTHER_NATIONAL)
                    .run(() -> office.service(CertificateDesk.class).suspend(old.getId(), "Doubt"));
            isRefused(office, REGION, paper, 1, Forbidden.class, "signing.obstacle.old");
            assertThat(office.in(() -> office.service(Signing.class).findMine()))
                    .as("it may come back")
                    .hasSize(1);
            office.as(OTHER_NATIONAL)
                    .run(() -> office.service(CertificateDesk.class).withdraw(old.getId(), "Fraud"));
            office.doJobs(lapsed);

            office.as(REGION);
            assertThat(office.in(() -> office.service(Signing.class).findMine()))
                    .isEmpty();
            isRefused(office, REGION, paper, 1, NotFound.class);
            office.as(HOLDER);
            assertThat(office.in(() -> office.service(Papers.class).findMine())).isEmpty();
            assertThat(office.database().count("certificate_paper_file")).isZero();
            assertThat(office.as(CentreOffice.REGION)
                            .in(() -> office.service(LogCheck.class).findings()))
                    .as("its number is no gap")
                    .isEmpty();
        }
    }
}
