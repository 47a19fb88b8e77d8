package org.ijaza.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The last touches to a printed page: readable letters, spoken text, what the file says of itself. */
final class Imprint {

    private static final String PRODUCER = "Ijaza";

    private final CertificateSheet sheet;
    private final String title;

    /** @param title of the document, as windows show it */
    Imprint(CertificateSheet sheet, String title) {
        this.sheet = sheet;
        this.title = title;
    }

    /**
     * The document as a file.
     *
     * @param fields places for the seals
     */
    byte[] finish(PDDocument document, List<SealField> fields) throws IOException {
        document.setDocumentId(documentId());
        document.setDocumentInformation(information());
        document.getDocumentCatalog().setMetadata(metadata(document));
        SpokenText.settle(document);
        SealField.add(document, fields);
        // The fonts' subsets are only made on saving, and what they say of their letters is to be corrected.
        document.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
        ReadableLetters.in(document);
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        document.save(file);
        return file.toByteArray();
    }

    private long documentId() {
        return sheet.number().toString().hashCode() * 31L + sheet.created().toEpochMilli();
    }

    private PDDocumentInformation information() {
        Calendar created = GregorianCalendar.from(sheet.created().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        return information;
    }

    private PDMetadata metadata(PDDocument document) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        String language = document.getDocumentCatalog().getLanguage();
        String packet = DocumentMetadata.packet(title, language, sheet.number(), sheet.created(), PRODUCER);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        return metadata;
    }
}
