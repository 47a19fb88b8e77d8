package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;

/** The real kind, fonts and press, and a key, shared by the tests. */
final class Workshop {

    static final CertificateKind KIND = CertificateKind.read(Sheets.COMPLETION);
    static final Press PRESS = new Press(Typefaces.read(Sheets.FONTS));
    static final Instant NOW = Instant.parse("2026-03-15T10:00:00Z");
    static final SigningKey KEY = newKey();

    private Workshop() {}

    static byte[] printed(Sheets sheet) {
        return PRESS.print(KIND, sheet.build());
    }

    static byte[] sealed(Sheets sheet) {
        return new Seal(KEY).seal(printed(sheet), KIND, NOW);
    }

    static SigningKey newKey() {
        try {
            return new KeyFolder(Files.createTempDirectory("ijaza")).openOrCreate("Test authority", NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
