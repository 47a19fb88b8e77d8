package org.ijaza.quiz.marking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numbers as people of four countries type them: with the digits of any script, and with a point, a comma, an Arabic
 * comma or an Arabic decimal separator before the decimals.
 */
final class TypedNumber {

    private static final String SPACES = "'’\\s\u00A0\u2009\u202F";

    /** What stands before, the sign, the number, and what stands behind. */
    private static final Pattern NUMBER = Pattern.compile("([^0-9]*?)([+-]?)[" + SPACES
            + "]*([.,\u066B]?[0-9](?:[0-9.,\u066B\u066C" + SPACES + "]*[0-9])?)([^0-9]*)");

    private static final Pattern GROUPING = Pattern.compile("[\u066C" + SPACES + "](?=[0-9]{3}(?![0-9]))");
    private static final Pattern WHOLE = Pattern.compile("[0-9]*|[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]*");

    private TypedNumber() {}

    /**
     * The numbers that may be meant: none if it is none, two where a single separator may part thousands or decimals, as
     * in {@code 1,500}.
     *
     * @param units that may stand beside the number
     */
    static List<BigDecimal> readings(String typed, Collection<String> units) {
        Matcher number = NUMBER.matcher(inLatinDigits(typed));
        if (!number.matches() || !isUnit(number.group(1) + " " + number.group(4), units)) {
            return List.of();
        }
        String digits = GROUPING.matcher(number.group(3)).replaceAll("");
        return Stream.of("", ".", ",", "\u066B")
                .map(separator -> read(digits, separator))
                .flatMap(Optional::stream)
                .map(read -> number.group(2).equals("-") ? read.negate() : read)
                .toList();
    }

    private static String inLatinDigits(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(character -> latin.append(
                        switch (character) {
                            case '\u2212', '\u2010', '\u2011', '\u2013', '\uFE63', '\uFF0D' -> "-";
                            case '\u060C' -> ",";
                            default -> Character.isDigit(character)
                                    ? String.valueOf(Character.digit(character, 10))
                                    : Character.toString(character);
                        }));
        return latin.toString();
    }

    private static boolean isUnit(String words, Collection<String> units) {
        String form = WordForm.of(words);
        return form.isEmpty()
                || units.stream().anyMatch(unit -> WordForm.of(unit).equals(form));
    }

    /**
     * The number if its decimals stand behind this separator.
     *
     * @param separator empty if it has none
     */
    private static Optional<BigDecimal> read(String digits, String separator) {
        int at = separator.isEmpty() ? digits.length() : digits.indexOf(separator);
        if (at < 0) {
            return Optional.empty();
        }
        String whole = digits.substring(0, at);
        String decimals = digits.substring(Math.min(digits.length(), at + 1));
        return WHOLE.matcher(whole).matches() && DECIMALS.matcher(decimals).matches()
                ? Optional.of(new BigDecimal("0" + whole.replaceAll("[.,]", "") + "." + decimals + "0"))
                : Optional.empty();
    }
}
