package org.ijaza.course.source;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A picture, sound or document that lessons use.
 *
 * @param name as lessons write it: {@code media/…}
 * @param sha256 of its bytes, in hexadecimal
 * @param files where its bytes lie
 */
public record MediaFile(String name, MediaType type, String sha256, PackageFiles files) {

    /**
     * Its bytes.
     *
     * @throws IllegalStateException if the file was changed since the package was read
     */
    public byte[] read() {
        try {
            byte[] bytes = files.read(name);
            if (!Digests.sha256(bytes).equals(sha256)) {
                throw new IllegalStateException(name + " was changed while its course was being read");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
