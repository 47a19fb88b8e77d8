package org.ijaza.centre.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Invalid;

/**
 * The text of a file in UTF-8. Other encodings are refused and never guessed: a name that was read wrongly would go
 * onto a certificate.
 */
public final class ListText {

    private static final String FIELD = "file";

    private ListText() {}

    /**
     * @return the text without a byte order mark
     * @throws Invalid (field {@code file}) if the bytes are not text in UTF-8, or there are none
     */
    public static String of(byte[] file) {
        if (file.length == 0) {
            throw new Invalid(FIELD, "centre.csv.empty");
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            throw new Invalid(FIELD, "centre.csv.utf16");
        }
        if (startsWith(file, 'P', 'K') || startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Invalid(FIELD, "centre.csv.workbook");
        }
        int start = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file, start, file.length - start);
        CharBuffer characters = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (text.indexOf('\0') >= 0) {
            // UTF-16 without a mark has one in every second place
            boolean often = text.chars().filter(character -> character == 0).count() > text.length() / 8;
            throw new Invalid(FIELD, often ? "centre.csv.utf16" : "centre.csv.nul", lineAtEndOf(upToNul(text)));
        }
        if (result.isError()) {
            throw new Invalid(FIELD, "centre.csv.notUtf8", lineAtEndOf(text));
        }
        if (text.isBlank()) {
            throw new Invalid(FIELD, "centre.csv.empty");
        }
        return text;
    }

    private static String upToNul(String text) {
        return text.substring(0, text.indexOf('\0'));
    }

    private static long lineAtEndOf(String text) {
        return 1 + text.chars().filter(character -> character == '\n').count();
    }

    private static boolean startsWith(byte[] file, int... start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
