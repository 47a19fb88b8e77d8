package org.ijaza.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.TimeStamps;
import org.ijaza.certificate.pdf.TrustData;

/** Workshops with the kinds that we ship and a key of their own. */
public final class TestWorkshop {

    private TestWorkshop() {}

    /** Makes a workshop ready, as the application's start would. */
    public static void open(Workshop workshop, Instant now) {
        open(workshop, Path.of("certificates"), now);
    }

    /** Has what an open workshop seals stamped, and brings what is needed to check it later. */
    public static void stamp(Workshop workshop, TimeStamps service, TrustData trust) {
        workshop.use(Optional.of(service), Optional.of(trust));
        workshop.use(workshop.key());
    }

    /** Certificate of the key that an open workshop seals with. */
    public static X509Certificate sealing(Workshop workshop) {
        return workshop.key().certificate();
    }

    /** The same with kinds that a test has written. */
    static void open(Workshop workshop, Path kinds, Instant now) {
        try {
            workshop.furnish(kinds);
            workshop.use(new KeyFolder(Files.createTempDirectory("ijaza")).openOrCreate("Test authority", now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
