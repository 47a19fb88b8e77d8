package org.ijaza.platform;

import java.util.regex.Pattern;

/**
 * Numbers joined by hyphens in Arabic text. By the Unicode Bidirectional Algorithm (rules W2 and W4) digits behind an
 * Arabic letter count as Arabic numbers, which a hyphen does not join: article 448-1 would be read as 1-448.
 */
public final class ArabicNumbers {

    private static final String LEFT_TO_RIGHT_MARK = "\u200E";
    private static final Pattern JOINED = Pattern.compile("(?<![\\d\u200E-])\\d+(?:-\\d+)+");

    private ArabicNumbers() {}

    /** The text with a left-to-right mark, which nobody sees, before each such number; the same if there is one. */
    public static String keptTogether(String arabic) {
        return JOINED.matcher(arabic).replaceAll(LEFT_TO_RIGHT_MARK + "$0");
    }
}
