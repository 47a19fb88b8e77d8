package org.ijaza.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The last touches to a printed page: readable letters, spoken text, what the file says of itself. */
final class Imprint {

    private static final String PRODUCER = "Ijaza";

    private final String identifier;
    private final Instant created;
    private final String title;
    private final Optional<String> credential;

    /**
     * @param identifier what the file says that it is, for programs
     * @param created moment that the file gives as that of its creation
     * @param title of the document, as windows show it
     */
    Imprint(String identifier, Instant created, String title) {
        this(identifier, created, title, Optional.empty());
    }

    private Imprint(String identifier, Instant created, String title, Optional<String> credential) {
        this.identifier = identifier;
        this.created = created;
        this.title = title;
        this.credential = credential;
    }

    /** The same, with a credential inside the file if there is one. */
    Imprint carrying(Optional<String> inside) {
        return new Imprint(identifier, created, title, inside);
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
        if (credential.isPresent()) {
            AttachedCredential.add(document, credential.get(), created);
        }
        ReadableLetters.embedIn(document);
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        document.save(file);
        return file.toByteArray();
    }

    private long documentId() {
        return identifier.hashCode() * 31L + created.toEpochMilli();
    }

    private PDDocumentInformation information() {
        Calendar moment = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        return information;
    }

    private PDMetadata metadata(PDDocument document) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        String language = document.getDocumentCatalog().getLanguage();
        String packet = DocumentMetadata.packet(title, language, identifier, created, PRODUCER);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        return metadata;
    }
}
