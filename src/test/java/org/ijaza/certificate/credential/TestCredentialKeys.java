package org.ijaza.certificate.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.ijaza.certificate.pdf.KeyFolder;

/** Keys for credentials in a folder of their own. */
public final class TestCredentialKeys {

    private TestCredentialKeys() {}

    /** Makes the keys ready, as the container would. */
    public static void open(CredentialKeys keys) {
        try {
            keys.keepIn(new KeyFolder(Files.createTempDirectory("ijaza")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
