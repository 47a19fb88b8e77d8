package org.ijaza.quiz;

import java.time.Instant;
import java.util.List;

/**
 * Where one person stands with one test: what was sat, and what may be done next.
 *
 * @param next what may be done now
 * @param inProgress id of the attempt that can be continued, null if there is none
 * @param attemptsLeft how many more may be begun, null for any number
 * @param allowedFrom when the next may be begun, null unless the test opens later or there is a waiting time to sit out
 * @param voided the attempts that count for nothing, in their order
 * @param submitted the attempts that ended, in their order
 */
public record TestStanding(
        Blueprint test,
        Next next,
        Long inProgress,
        Integer attemptsLeft,
        Instant allowedFrom,
        List<Voided> voided,
        List<Ended> submitted) {

    /** What may be done next. */
    public enum Next {
        START,
        CONTINUE,
        /** Something in the course has to be done first. */
        NOT_YET,
        /** Something in the last attempt is still to be marked by a person. */
        MARKING,
        /** The test opens later. */
        NOT_OPEN,
        /** The test has closed, or will have by the time that another attempt may be begun. */
        CLOSED,
        /** The waiting time after a failed attempt runs. */
        WAIT,
        USED_UP,
        PASSED;

        /** Key of the message that says why none may be begun; there is none for those that one can go on with. */
        public String key() {
            return "test.next." + name();
        }
    }

    /** @param score per cent, rounded down; null as long as a person has something to mark */
    public record Ended(Long attemptId, int number, Instant submittedAt, Integer score, boolean passed) {}

    /** @param reason why it counts for nothing */
    public record Voided(Long attemptId, int number, Instant at, String reason) {}

    static TestStanding of(Blueprint test, AttemptHistory history, Admission admission, Instant now) {
        Next next = next(history, admission, now);
        return new TestStanding(
                test,
                next,
                history.inProgress().map(Attempt::getId).orElse(null),
                history.left().isPresent() ? history.left().getAsInt() : null,
                next == Next.WAIT || next == Next.NOT_OPEN ? history.waitUntil().orElseThrow() : null,
                history.attempts().stream()
                        .flatMap(attempt -> attempt.findVoiding().stream()
                                .map(voiding -> new Voided(
                                        attempt.getId(), attempt.getNumber(), voiding.at(), voiding.reason())))
                        .toList(),
                history.attempts().stream()
                        .filter(Attempt::isSubmitted)
                        .map(attempt -> new Ended(
                                attempt.getId(),
                                attempt.getNumber(),
                                attempt.getSubmittedAt(),
                                attempt.getScore(),
                                attempt.isPassed()))
                        .toList());
    }

    private static Next next(AttemptHistory history, Admission admission, Instant now) {
        if (history.inProgress().isPresent()) {
            return Next.CONTINUE;
        }
        return history.refusal(now).orElse(admission == Admission.OPEN ? Next.START : Next.NOT_YET);
    }

    /** The score of the last attempt that ended, in per cent; null if none did, or that one is still being marked. */
    public Integer getLastScore() {
        return submitted.isEmpty() ? null : submitted.get(submitted.size() - 1).score();
    }

    /** Whether there is an attempt to begin or to continue. */
    public boolean isOpen() {
        return next == Next.START || next == Next.CONTINUE;
    }

    /** Whether the test has been passed. */
    public boolean isPassed() {
        return next == Next.PASSED;
    }
}
