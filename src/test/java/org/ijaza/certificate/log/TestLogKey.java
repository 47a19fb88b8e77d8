package org.ijaza.certificate.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import org.ijaza.certificate.log.verify.LogKey;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.certificate.log.verify.TreeHead;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.SigningKey;

/** A key made for tests, which signs heads as the platform's does. */
public final class TestLogKey implements HeadSigner {

    private final SigningKey key;

    /** A new one. */
    public TestLogKey() {
        try {
            key = new KeyFolder(Files.createTempDirectory("ijaza"))
                    .openOrCreate("Test authority", Instant.parse("2026-01-01T00:00:00Z"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LogKey logKey() {
        return new LogKey(key.certificate());
    }

    @Override
    public byte[] sign(byte[] content) {
        return key.sign(content);
    }

    /** The head with this key's signature. */
    public SignedHead signed(TreeHead head) {
        byte[] signature = sign(head.body().getBytes(StandardCharsets.UTF_8));
        return new SignedHead(head, logKey().id(), Base64.getEncoder().encodeToString(signature));
    }
}
