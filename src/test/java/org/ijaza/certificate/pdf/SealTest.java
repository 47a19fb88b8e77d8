package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.pdf.Sheets.aSheet;
import static org.ijaza.certificate.pdf.Workshop.KEY;
import static org.ijaza.certificate.pdf.Workshop.NOW;
import static org.ijaza.certificate.pdf.Workshop.sealed;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;

class SealTest {

    @Test
    void passes_the_validation_that_etsi_prescribes() {
        SimpleReport report = Validation.of(sealed(aSheet()), KEY.certificate(), NOW);
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @Test
    void fails_it_with_one_changed_byte() {
        byte[] changed = sealed(aSheet());
        changed[changed.length / 3] ^= 1;
        SimpleReport report = Validation.of(changed, KEY.certificate(), NOW);
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void says_why_where_and_when() throws Exception {
        try (PDDocument document = Loader.loadPDF(sealed(aSheet()))) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertThat(signature.getReason()).isEqualTo("Certificate of completion");
            assertThat(signature.getLocation()).isEqualTo("Tunis");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        }
    }
}
