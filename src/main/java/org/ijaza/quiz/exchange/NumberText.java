package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Numbers of question files. */
final class NumberText {

    /** Largest number of the bank's files, above and below 0. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** Most decimals that the bank keeps. */
    private static final int MOST_DECIMALS = 10;

    private static final int LONGEST = 40;

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char UNTIL_HERE = '\u2069';

    private NumberText() {}

    /**
     * A number with a point or a comma before its decimals.
     *
     * @throws Unreadable if it is none, or one that the bank cannot hold
     */
    static BigDecimal read(String written) throws Unreadable {
        return parsed(written.strip().replace(',', '.'))
                .filter(number -> number.scale() <= LONGEST && number.abs().compareTo(LARGEST) <= 0)
                .map(NumberText::plain)
                .filter(number -> number.scale() <= MOST_DECIMALS)
                .orElseThrow(() -> new Unreadable(Remark.of("refused.number", Shown.shortened(written))));
    }

    private static Optional<BigDecimal> parsed(String digits) {
        try {
            return digits.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Without zeros at its end, and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Any number from the least to the most is right. */
    static Task.Number between(BigDecimal least, BigDecimal most) {
        BigDecimal half = new BigDecimal("0.5");
        return new Task.Number(
                plain(least.add(most).multiply(half)),
                plain(most.subtract(least).abs().multiply(half)),
                Task.NOTHING,
                Task.Said.NOTHING);
    }

    /** What is right, to be read. */
    static Texts shown(Task.Number number) {
        return new Texts(shown(number, Language.AR), shown(number, Language.FR), shown(number, Language.EN));
    }

    /** From left to right in Arabic too, where two numbers would change their places. */
    private static String shown(Task.Number number, Language language) {
        String value = number.value().toPlainString();
        if (number.tolerance().signum() > 0) {
            value += " ± " + number.tolerance().toPlainString();
        }
        if (language == Language.AR) {
            value = LEFT_TO_RIGHT + value + UNTIL_HERE;
        }
        return (value + " " + number.unit().in(language)).strip();
    }
}
