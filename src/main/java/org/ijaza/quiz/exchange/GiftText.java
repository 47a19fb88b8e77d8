package org.ijaza.quiz.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ijaza.platform.Invalid;

/** The characters of GIFT: some have a meaning of their own, unless a backslash stands before them. */
final class GiftText {

    private static final String SPECIAL = "~=#{}:\\";

    private GiftText() {}

    /**
     * The characters of a file.
     *
     * @throws Invalid (field {@code file}) if it is neither UTF-8 nor UTF-16 with its mark: nothing in it says what else
     */
    static String decoded(byte[] content) {
        boolean wide = content.length > 1
                && (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                        || content[0] == (byte) 0xFF && content[1] == (byte) 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Invalid("file", "questions.import.failure.encoding");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Invalid("file", "questions.import.failure.encoding");
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (SPECIAL.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) character);
        });
        return escaped.toString();
    }

    static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (character == '\\' && next == 'n') {
                unescaped.append('\n');
                i++;
            } else if (character == '\\' && SPECIAL.indexOf(next) >= 0) {
                unescaped.append(next);
                i++;
            } else {
                unescaped.append(character);
            }
        }
        return unescaped.toString();
    }

    /** Where one of these characters stands with its own meaning, at or behind a place; -1 if nowhere. */
    static int indexOf(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
