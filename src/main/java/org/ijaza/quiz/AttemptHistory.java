package org.ijaza.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ijaza.platform.Conflict;

/** All attempts of one person at one test, and what they leave open. */
final class AttemptHistory {

    private final Blueprint test;
    private final List<Attempt> attempts;
    private final Window window;

    /** @param attempts of one person at this test, in any order */
    AttemptHistory(Blueprint test, List<Attempt> attempts) {
        this(test, attempts, test.window());
    }

    /** @param window when the person may sit it, which for candidates of a sitting is not as the test says */
    AttemptHistory(Blueprint test, List<Attempt> attempts, Window window) {
        this.test = test;
        this.window = window;
        this.attempts = attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::getNumber))
                .toList();
    }

    /** In the order in which they were begun. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** The one that was begun and goes on; there is never more than one. */
    Optional<Attempt> inProgress() {
        return attempts.stream().filter(Attempt::isInProgress).findFirst();
    }

    boolean isPassed() {
        return attempts.stream().anyMatch(Attempt::isPassed);
    }

    /** How many more may be begun, empty if any number; voided ones do not count. */
    OptionalInt left() {
        if (test.attempts() == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.max(0, test.attempts() - used()));
    }

    private int used() {
        return (int) attempts.stream().filter(attempt -> !attempt.isVoided()).count();
    }

    /** When the test is open and the waiting time after the last failed one is over; empty if there is none to wait for. */
    Optional<Instant> waitUntil() {
        return Stream.of(Optional.ofNullable(window.opens()), pausedUntil())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> pausedUntil() {
        if (test.pause().isZero() || isPassed()) {
            return Optional.empty();
        }
        return attempts.stream()
                .filter(Attempt::isSubmitted)
                .map(Attempt::getSubmittedAt)
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(test.pause()));
    }

    /** Number of the next one. */
    int nextNumber() {
        return attempts.size() + 1;
    }

    /**
     * Why no new one may be begun now: PASSED, MARKING, USED_UP, CLOSED, NOT_OPEN or WAIT; empty if one may. One in
     * progress does not stand against it: it is continued.
     */
    Optional<TestStanding.Next> refusal(Instant now) {
        if (isPassed()) {
            return Optional.of(TestStanding.Next.PASSED);
        }
        if (attempts.stream().anyMatch(Attempt::isBeingMarked)) {
            return Optional.of(TestStanding.Next.MARKING);
        }
        if (left().orElse(1) == 0) {
            return Optional.of(TestStanding.Next.USED_UP);
        }
        Optional<Instant> wait = waitUntil().filter(now::isBefore);
        if (window.isOver(wait.orElse(now))) {
            return Optional.of(TestStanding.Next.CLOSED);
        }
        return wait.map(later -> window.isBefore(now) ? TestStanding.Next.NOT_OPEN : TestStanding.Next.WAIT);
    }

    /** @throws Conflict if no new one may be begun now */
    void requireNext(Instant now) {
        refusal(now).ifPresent(reason -> {
            throw new Conflict(reason.key());
        });
    }
}
