package org.ijaza.quiz.exchange;

import java.util.regex.Pattern;

/**
 * Ids as QTI has them: names as XML knows them (NCName), which begin with no digit. Those of the bank may; they get a sign
 * before them, which is taken away again when they come back.
 */
final class QtiName {

    private static final String SIGN = "_";
    private static final Pattern SIGNED = Pattern.compile(SIGN + "[0-9].*");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]");

    private QtiName() {}

    /** Of an id of the bank. */
    static String of(String id) {
        String name = OTHER.matcher(id).replaceAll("-");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? SIGN + name : name;
    }

    /** The id that is meant. */
    static String read(String name) {
        return SIGNED.matcher(name).matches() ? name.substring(SIGN.length()) : name;
    }
}
