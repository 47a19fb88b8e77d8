package org.ijaza.quiz.exchange;

import java.util.Locale;
import java.util.Set;

/** How much of a mark Moodle gives for a choice: the right ones make up a whole, and so do the wrong ones, against it. */
final class Shares {

    /** Thirds and the like do not add up to the last decimal. */
    private static final double WHOLE = 99.99;

    private Shares() {}

    /**
     * A share in per cent, as files have it.
     *
     * @throws Unreadable if it is no number
     */
    static double read(String written) throws Unreadable {
        try {
            return Double.parseDouble(written.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Unreadable(Remark.of("refused.fraction", Shown.shortened(written)));
        }
    }

    /**
     * Whether a choice with this share is right in the bank.
     *
     * @param several whether more than one may be chosen
     * @param remarks is told of a part that is lost
     */
    static boolean isRight(boolean several, double share, Set<Remark> remarks) {
        if (several) {
            return share > 0;
        }
        if (share > 0 && !isWhole(share)) {
            remarks.add(Remark.of("note.marks"));
        }
        return isWhole(share);
    }

    /**
     * Tells of a wrong choice that costs nothing there.
     *
     * @param several whether more than one may be chosen
     */
    static void noteFree(boolean several, double share, Set<Remark> remarks) {
        if (several && share == 0) {
            remarks.add(Remark.of("note.free"));
        }
    }

    /** Whether it is the whole mark. */
    static boolean isWhole(double share) {
        return share >= WHOLE;
    }

    /** In per cent with the five decimals that Moodle knows its fractions by. */
    static String of(Task.Choices choices, Task.Option option) {
        long alike = choices.options().stream()
                .filter(other -> other.correct() == option.correct())
                .count();
        String share = String.format(Locale.ROOT, "%.5f", 100.0 / alike).replaceFirst("\\.?0+$", "");
        return (option.correct() ? "" : "-") + share;
    }
}
