package org.ijaza.quiz.exchange;

import java.util.Locale;
import java.util.Optional;

/** Formats of question files that are read and written. */
public enum Format {
    /** Moodle's own XML, the one that most platforms read. */
    MOODLE("xml", "application/xml"),
    /** Moodle's text format. */
    GIFT("txt", "text/plain"),
    /** 1EdTech's Question and Test Interoperability: written in 3.0, read also in 2.1 and 2.2. */
    QTI("zip", "application/zip");

    private final String ending;
    private final String contentType;

    Format(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** The word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this word. */
    public static Optional<Format> of(String word) {
        for (Format format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** As in HTTP, without the character set, which for text is UTF-8. */
    public String contentType() {
        return contentType;
    }
}
