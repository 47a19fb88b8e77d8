package org.ijaza.certificate.log.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a certificate says, as lines of a name and a value, in the one form that is hashed for the log. */
public final class CertificateText {

    private final List<String> lines = new ArrayList<>();

    /** A text without lines yet. */
    public CertificateText() {}

    /** One that was read from somewhere. */
    public CertificateText(List<String> lines) {
        this.lines.addAll(lines);
    }

    /**
     * Adds a line.
     *
     * @param value null for none, which is not the same as an empty one
     */
    public CertificateText with(String name, Object value) {
        lines.add(value == null ? name : name + " " + escaped(value.toString()));
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * SHA-256 of salt and lines: who has both finds the certificate in the log, nobody else can guess it.
     *
     * @param salt hexadecimal digits, 64 of them from a source of chance
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if the salt is not hexadecimal
     */
    public String hash(String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
