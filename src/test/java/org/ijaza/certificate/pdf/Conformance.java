package org.ijaza.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the reference validator of the PDF Association, says of a file. */
public final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Fails unless the file is PDF/A-3a and PDF/UA-1, naming the rules that it breaks. */
    public static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
        assertFollows(pdf, PDFAFlavour.PDFA_3_A);
        assertFollows(pdf, PDFAFlavour.PDFUA_1);
    }

    private static void assertFollows(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .as(flavour.toString())
                    .isEmpty();
        }
    }
}
