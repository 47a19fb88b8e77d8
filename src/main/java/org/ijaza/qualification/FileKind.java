package org.ijaza.qualification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ijaza.platform.Invalid;

/** What may be handed in, told by what is in a file, never by its name or by what the browser says. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    /** Plain text or Markdown in UTF-8. */
    TEXT("txt", "text/plain; charset=UTF-8");

    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_UNPACKED = 200L << 20;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)^\\s*<|<\\s*/?\\s*(script|html|svg|iframe|object|body|!doctype|\\?xml)");

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    /** As it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** What the content is, empty if it may not be handed in. */
    public static Optional<FileKind> of(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 'P', 'K', 3, 4)) {
            return document(content);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    /**
     * What a file is that somebody sends.
     *
     * @param field that is named if something is wrong
     * @throws Invalid if it is empty, too large, or of a kind that is not accepted
     */
    public static FileKind accepted(String field, byte[] content) {
        if (content.length == 0) {
            throw new Invalid(field, "candidacy.invalid.noFile");
        }
        if (content.length > HandedIn.LARGEST) {
            throw new Invalid(field, "candidacy.invalid.large");
        }
        return of(content).orElseThrow(() -> new Invalid(field, "candidacy.invalid.kind"));
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** A document of an office program without macros; any other archive is none. */
    private static Optional<FileKind> document(byte[] content) {
        Set<String> names = new HashSet<>();
        String mimetype = "";
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("mimetype")) {
                    mimetype = new String(zip.readNBytes(100), StandardCharsets.US_ASCII);
                }
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    unpacked += count;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.empty();
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean macros = names.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")
                        || name.startsWith("Basic/")
                        || name.startsWith("Scripts/"));
        if (macros) {
            return Optional.empty();
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return mimetype.equals("application/vnd.oasis.opendocument.text") && names.contains("content.xml")
                ? Optional.of(ODT)
                : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return false;
        }
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t');
        return printable && !text.isBlank() && !MARKUP.matcher(text).find();
    }
}
