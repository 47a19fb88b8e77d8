package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
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

    /** As poppler's pdftotext has it, without direction marks; nothing where it is not installed. */
    static Optional<String> byPoppler(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("ijaza", ".pdf");
        try {
            Files.write(file, pdf);
            Process process;
            try {
                process = new ProcessBuilder("pdftotext", file.toString(), "-").start();
            } catch (IOException e) {
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Optional.of(plain(text));
        } finally {
            Files.delete(file);
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
