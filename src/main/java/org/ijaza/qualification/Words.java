package org.ijaza.qualification;

import org.ijaza.platform.Invalid;

/** Texts that people write: reasons, endorsements, comments. */
final class Words {

    /** Most characters of a longer text. */
    static final int LONGEST = 4000;

    private Words() {}

    /**
     * A text that must be there, tidied.
     *
     * @throws Invalid if it is blank or too long
     */
    static String needed(String field, String text) {
        return needed(field, text, LONGEST);
    }

    static String needed(String field, String text, int longest) {
        String tidy = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (tidy.isEmpty()) {
            throw new Invalid(field, "candidacy.invalid.missing");
        }
        if (tidy.length() > longest) {
            throw new Invalid(field, "candidacy.invalid.long", longest);
        }
        return tidy;
    }
}
