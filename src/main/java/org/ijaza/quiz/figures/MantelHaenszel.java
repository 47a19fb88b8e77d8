package org.ijaza.quiz.figures;

import java.util.List;
import java.util.Optional;

/**
 * Whether a question is harder for one group than for another of people of the same strength (Mantel and Haenszel
 * 1959; for test questions Holland and Thayer 1988). Strata hold people of about the same strength.
 *
 * @param oddsRatio common odds of being right in the first group over those in the second; 1 if there is no difference
 * @param error standard error of its logarithm (Robins, Breslow and Greenland 1986, Biometrics 42:311)
 */
public record MantelHaenszel(double oddsRatio, double error) {

    /** People that each group should have: with fewer, one or two of them make the difference. */
    static final int LEAST = 30;

    /** ETS's scale of difficulty: -2.35 times the logarithm of the odds. */
    private static final double ETS = -2.35;

    private static final double LARGE = 1.5;
    private static final double NEGLIGIBLE = 1;
    /** Of the normal distribution, one-sided 5 %. */
    private static final double FIVE_PERCENT = 1.645;
    /** Added to each cell where the ratio would be 0 or infinite (Haldane 1956). */
    private static final double HALF = 0.5;

    /**
     * People of about the same strength, counted; parts of a mark count as parts of a person.
     *
     * @param first group against which the second is held
     */
    public record Stratum(double firstRight, double firstWrong, double secondRight, double secondWrong) {

        double people() {
            return firstRight + firstWrong + secondRight + secondWrong;
        }

        boolean isCompared() {
            return firstRight + firstWrong > 0 && secondRight + secondWrong > 0;
        }

        Stratum corrected() {
            return new Stratum(firstRight + HALF, firstWrong + HALF, secondRight + HALF, secondWrong + HALF);
        }
    }

    /** Nothing if no stratum has people of both groups. */
    public static Optional<MantelHaenszel> of(List<Stratum> strata) {
        List<Stratum> compared = strata.stream().filter(Stratum::isCompared).toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        boolean unbounded = compared.stream().allMatch(one -> one.firstRight() * one.secondWrong() == 0)
                || compared.stream().allMatch(one -> one.firstWrong() * one.secondRight() == 0);
        return Optional.of(
                reckon(unbounded ? compared.stream().map(Stratum::corrected).toList() : compared));
    }

    private static MantelHaenszel reckon(List<Stratum> strata) {
        double forFirst = 0;
        double forSecond = 0;
        double alike = 0;
        double mixed = 0;
        double opposed = 0;
        for (Stratum one : strata) {
            double all = one.people();
            double first = one.firstRight() * one.secondWrong() / all;
            double second = one.firstWrong() * one.secondRight() / all;
            double onDiagonal = (one.firstRight() + one.secondWrong()) / all;
            forFirst += first;
            forSecond += second;
            alike += onDiagonal * first;
            mixed += onDiagonal * second + (1 - onDiagonal) * first;
            opposed += (1 - onDiagonal) * second;
        }
        double variance = alike / (2 * forFirst * forFirst)
                + mixed / (2 * forFirst * forSecond)
                + opposed / (2 * forSecond * forSecond);
        return new MantelHaenszel(forFirst / forSecond, Math.sqrt(variance));
    }

    /** The difference on ETS's delta scale: negative where the question is harder for the second group. */
    public double delta() {
        return ETS * Math.log(oddsRatio);
    }

    /**
     * Whether the question is harder for the second group by so much that people should look at it: delta is -1.5 or
     * less, and with 95 % confidence less than -1 (ETS's class C; Zwick 2012, ETS RR-12-08).
     */
    public boolean isHarderForSecond() {
        return delta() <= -LARGE && delta() - ETS * FIVE_PERCENT * error < -NEGLIGIBLE;
    }
}
