package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The trainer's kind, the press and a seal, for tests of what is issued with them. */
public final class TestPress {

    /** As we ship it: two people sign. */
    public static final CertificateKind SIGNED_TRAINER = CertificateKind.read(Sheets.TRAINER);

    /** The same without signatures, for tests of what becomes of a certificate once it is there. */
    public static final CertificateKind TRAINER = unsigned();

    public static final Press PRESS = Workshop.PRESS;
    public static final Seal SEAL = new Seal(Workshop.KEY);

    private TestPress() {}

    private static CertificateKind unsigned() {
        try {
            Path parent = Files.createTempDirectory("ijaza");
            Sheets.copy(Sheets.COMMON, parent);
            Path folder = Sheets.copy(Sheets.TRAINER, parent);
            Path yaml = folder.resolve("certificate.yaml");
            Files.writeString(yaml, Files.readString(yaml).replaceAll("(?m)^    signs: .*\n", ""));
            return CertificateKind.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
