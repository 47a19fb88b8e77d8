package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as programs get it out again. */
final class ExtractedText {

    private ExtractedText() {}

    /** As PDFBox has it, without direction marks. */
    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(
                text.replaceAll("[\u200E\u200F\u202A-\u202E\u2066-\u2069]", ""), Normalizer.Form.NFC);
    }

    /** Without any space, since lines break anywhere. */
    static String letters(String text) {
        return Normalizer.normalize(text.replaceAll("[\\s\u00A0\u202F\f]+", ""), Normalizer.Form.NFC);
    }
}
