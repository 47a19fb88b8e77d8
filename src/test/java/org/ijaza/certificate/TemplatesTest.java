package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ijaza.centre.CentreOffice;
import org.ijaza.certificate.pdf.Sample;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.testing.On;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed template waits until it is put in force, and a broken one changes nothing. */
class TemplatesTest {

    private static final String KIND = "completion";

    @TempDir
    private Path certificates;

    @BeforeEach
    void copyTheRealOnes() throws IOException {
        Path real = Path.of("certificates");
        try (Stream<Path> all = Files.walk(real)) {
            for (Path one : all.filter(path -> !path.equals(real)).sorted().toList()) {
                Files.copy(one, certificates.resolve(real.relativize(one).toString()));
            }
        }
    }

    private CentreOffice started(CentreOffice office) {
        TestWorkshop.open(
                office.service(Workshop.class), certificates, office.clock().instant());
        office.run(() -> office.service(Templates.class).open(certificates, new StartNotice()));
        return office.as(CentreOffice.REGION);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = certificates.resolve(KIND).resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(from);
        Files.writeString(path, content.replace(from, to));
    }

    private static Templates.Entry entry(CentreOffice office) {
        return office.in(() -> office.service(Templates.class).findAll()).stream()
                .filter(one -> one.kind().equals(KIND))
                .findFirst()
                .orElseThrow();
    }

    private static String printed(CentreOffice office, boolean changed) throws IOException {
        byte[] pdf = office.in(() -> office.service(Templates.class).preview(KIND, "ar-fr", Sample.PLAIN, changed));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_changed_one_waits_and_is_printed_once_it_is_in_force(On kind) throws IOException {
        try (CentreOffice office = started(new CentreOffice(kind))) {
            assertThat(entry(office).changed()).isFalse();
            change("texts_fr.properties", "place=Lieu", "place=Fait à");
            Templates.Entry seen = entry(office);
            assertThat(seen.changed()).isTrue();
            assertThat(seen.problems()).isEmpty();
            assertThat(printed(office, false)).contains("Lieu");
            assertThat(printed(office, true)).contains("Fait à");

            started(office);
            assertThat(printed(office, false)).as("after a restart").contains("Lieu");
            office.run(() -> office.service(Templates.class).putInForce(KIND, seen.sha256()));
            assertThat(printed(office, false)).contains("Fait à");
            assertThat(entry(office).changed()).isFalse();
            started(office);
            assertThat(printed(office, false)).as("after another restart").contains("Fait à");
            assertThat(office.database().count("certificate_template")).isEqualTo(5);
        }
    }

    @Test
    void a_broken_one_is_told_and_the_one_before_goes_on() throws IOException {
        try (CentreOffice office = started(new CentreOffice(On.H2))) {
            change("template.xhtml", "<div class=\"fold\"></div>", "<script>alert(1)</script>");
            Templates.Entry seen = entry(office);
            assertThat(seen.problems())
                    .anyMatch(problem -> problem.matches("completion/template.xhtml:\\d+: <script> has no place.*"));
            assertThatThrownBy(() ->
                            office.run(() -> office.service(Templates.class).putInForce(KIND, seen.sha256())))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> printed(office, true)).isInstanceOf(NotFound.class);

            StartNotice notice = new StartNotice();
            TestWorkshop.open(
                    office.service(Workshop.class), certificates, office.clock().instant());
            office.run(() -> office.service(Templates.class).open(certificates, notice));
            assertThat(notice.text()).contains("'completion' is broken, the one before goes on", "<script>");
            assertThat(printed(office, false)).contains("Specimen");
        }
    }

    @Test
    void a_broken_one_with_none_before_stops_the_start() throws IOException {
        change("template.xhtml", "<div class=\"fold\"></div>", "<script>alert(1)</script>");
        try (CentreOffice office = new CentreOffice(On.H2)) {
            assertThatThrownBy(() -> started(office))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("completion/template.xhtml:");
        }
    }

    @Test
    void one_that_changed_again_since_it_was_seen_is_not_put_in_force() throws IOException {
        try (CentreOffice office = started(new CentreOffice(On.H2))) {
            change("texts_fr.properties", "place=Lieu", "place=Fait à");
            String seen = entry(office).sha256();
            change("texts_fr.properties", "place=Fait à", "place=À");
            assertThatThrownBy(() ->
                            office.run(() -> office.service(Templates.class).putInForce(KIND, seen)))
                    .isInstanceOf(Conflict.class);
            assertThat(printed(office, false)).contains("Lieu");
        }
    }

    @Test
    void only_administrators_of_the_region_look() {
        try (CentreOffice office = started(new CentreOffice(On.H2))) {
            office.as(CentreOffice.TUNIS);
            assertThatThrownBy(() -> entry(office)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> printed(office, false)).isInstanceOf(Forbidden.class);
        }
    }
}
