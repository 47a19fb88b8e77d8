package org.ijaza.course.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.ijaza.platform.Language;

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

    /** What is shown to who reads in this language: the file as it is, or a diagram with its words in the language. */
    public Shown in(Language language) {
        if (type != MediaType.SVG) {
            return new Shown(sha256, type, this::read); // sounds are large: read by whom it is new to
        }
        byte[] diagram = SvgLanguages.in(read(), language);
        return new Shown(Digests.sha256(diagram), type, () -> diagram);
    }

    /**
     * What is served.
     *
     * @param sha256 of the bytes, in hexadecimal
     * @param bytes reads them
     */
    public record Shown(String sha256, MediaType type, Supplier<byte[]> bytes) {}
}
