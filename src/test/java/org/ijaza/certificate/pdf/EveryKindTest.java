package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Conformance.assertArchivableAndAccessible;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.PRESS;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template that we ship, in every pair of languages, with every awkward name, once it is sealed or signed. */
class EveryKindTest {

    private static final List<SigningKey> KEYS = List.of(KEY, Workshop.newKey(), Workshop.newKey());
    private static final List<X509Certificate> CERTIFICATES =
            KEYS.stream().map(SigningKey::certificate).toList();

    /** One certificate that somebody could be given. */
    private record Case(CertificateKind kind, Layout layout, Sample sample) {
        @Override
        public String toString() {
            return kind.id() + " " + layout + " " + sample;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            for (Path folder : folders.filter(one -> Files.exists(one.resolve("certificate.yaml")))
                    .sorted()
                    .toList()) {
                CertificateKind kind = CertificateKind.read(folder);
                for (Layout layout : kind.layouts()) {
                    Stream.of(Sample.values()).forEach(sample -> cases.add(new Case(kind, layout, sample)));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_archivable_accessible_and_genuine(Case one) throws Exception {
        byte[] file = signed(one);
        assertArchivableAndAccessible(file);
        assertThat(new SealCheck(CERTIFICATES).check(file).verdict()).isEqualTo(Verdict.GENUINE);
        SimpleReport report = Validation.of(file, CERTIFICATES, NOW);
        assertThat(report.getSignatureIdList())
                .hasSize(Math.max(1, one.kind().signers().size()))
                .allSatisfy(id -> assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED));
    }

    private static byte[] signed(Case one) {
        byte[] file = PRESS.specimen(one.kind(), one.layout(), one.sample());
        if (!one.kind().isSigned()) {
            return new Seal(KEY).seal(file, one.kind(), NOW);
        }
        List<Signatory> signers = one.kind().signers();
        for (int place = 0; place < signers.size(); place++) {
            Hand hand = new Hand(signers.get(place), one.sample().person(), one.layout(), "TN");
            file = new Seal(KEYS.get(place)).sign(file, one.kind(), hand, PRESS, NOW);
        }
        return file;
    }
}
