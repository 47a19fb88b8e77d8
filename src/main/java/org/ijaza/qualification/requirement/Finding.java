package org.ijaza.qualification.requirement;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far a candidate has come with a requirement.
 *
 * @param reached what counts so far, where something is counted
 */
public record Finding(Progress progress, OptionalInt reached) {

    /** From nothing to all. */
    public enum Progress {
        OPEN,
        /** The candidate has done the own part; somebody else must recognise it. */
        WAITING,
        MET
    }

    static Finding of(boolean met) {
        return new Finding(met ? Progress.MET : Progress.OPEN, OptionalInt.empty());
    }

    /** Counts what was recognised, and asks whether it would do with what is still waiting. */
    static Finding counting(int already, List<Shown> shown, int asked) {
        int reached = already
                + shown.stream()
                        .filter(Shown::isRecognised)
                        .mapToInt(Shown::amount)
                        .sum();
        int waiting =
                shown.stream().filter(Shown::isWaiting).mapToInt(Shown::amount).sum();
        Progress progress =
                reached >= asked ? Progress.MET : reached + waiting >= asked ? Progress.WAITING : Progress.OPEN;
        return new Finding(progress, OptionalInt.of(reached));
    }

    public boolean isMet() {
        return progress == Progress.MET;
    }

    /** Whether the candidate has something left to do. */
    public boolean isOpen() {
        return progress == Progress.OPEN;
    }
}
