package org.ijaza.certificate.log.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.ijaza.certificate.log.tree.NodeHash;

/**
 * A head of the log with the signature by which the region stands for it.
 *
 * @param key {@link LogKey#id} of the key
 * @param signature in Base64
 */
public record SignedHead(TreeHead head, String key, String signature) {

    private static final String WORD = "head";

    /** As it stands in files. */
    String line() {
        return String.join(
                " ",
                WORD,
                String.valueOf(head.size()),
                head.root().base64(),
                head.at().toString(),
                key,
                signature);
    }

    /** @throws Unreadable if the line is no head */
    static SignedHead parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 6 || !parts[0].equals(WORD)) {
            throw new Unreadable("not a head: " + line);
        }
        try {
            TreeHead head =
                    new TreeHead(Long.parseLong(parts[1]), NodeHash.ofBase64(parts[2]), Instant.parse(parts[3]));
            return new SignedHead(head, parts[4], parts[5]);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable("not a head: " + line);
        }
    }
}
