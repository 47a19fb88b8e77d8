package org.ijaza.course.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that a lesson may show or link. */
public enum MediaType {
    PNG("image/png", 1 << 20),
    JPG("image/jpeg", 1 << 20),
    JPEG("image/jpeg", 1 << 20),
    WEBP("image/webp", 1 << 20),
    SVG("image/svg+xml", 1 << 20),
    MP3("audio/mpeg", 20 << 20),
    M4A("audio/mp4", 20 << 20),
    OGG("audio/ogg", 20 << 20),
    PDF("application/pdf", 20 << 20);

    private final String contentType;
    private final long largest;

    MediaType(String contentType, long largest) {
        this.contentType = contentType;
        this.largest = largest;
    }

    /** As the {@code Content-Type} header has it. */
    public String contentType() {
        return contentType;
    }

    /** The largest file of this kind, in bytes: our readers sit on slow links. */
    public long largest() {
        return largest;
    }

    /** The kind of file that a name's ending says. */
    public static Optional<MediaType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(type -> type.ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All endings, for messages. */
    static String allEndings() {
        return Arrays.stream(values()).map(MediaType::ending).collect(Collectors.joining(", "));
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
