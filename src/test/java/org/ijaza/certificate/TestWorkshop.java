package org.ijaza.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ijaza.certificate.pdf.KeyFolder;

/** Workshops with the kinds that we ship and a key of their own. */
public final class TestWorkshop {

    private TestWorkshop() {}

    /** Makes a workshop ready, as the application's start would. */
    public static void open(Workshop workshop, Instant now) {
        open(workshop, Path.of("certificates"), now);
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
