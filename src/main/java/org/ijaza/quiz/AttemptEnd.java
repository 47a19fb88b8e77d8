package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.audit.AuditTrail;

/** Marks attempts and tells the others how they ended. The attempt has to be locked by who calls. */
@ApplicationScoped
@Transactional
class AttemptEnd {

    @Inject
    private AttemptStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<AttemptSubmitted> submitted;

    protected AttemptEnd() {}

    /** @throws Conflict if it was submitted already, or its time is up */
    void byPerson(Attempt attempt, Instant now) {
        attempt.submit(store.markingBankOf(attempt), now);
        tell(attempt, now);
        record(attempt, "attempt.submitted");
    }

    /** Ends what nobody has submitted once nothing is awaited any more; otherwise it changes nothing. */
    void byTime(Attempt attempt, Instant now) {
        if (!attempt.isInProgress() || !attempt.isClosed(now)) {
            return;
        }
        attempt.submitByTime(store.markingBankOf(attempt));
        tell(attempt, attempt.getSubmittedAt());
        record(attempt, "attempt.submittedByTime");
    }

    /**
     * Marks it once more; if a person still has something to mark, nobody hears of it before that is done.
     *
     * @throws Conflict if this would turn a passed test into a failed one
     */
    void again(Attempt attempt, Instant now) {
        attempt.mark(store.markingBankOf(attempt));
        tell(attempt, now);
    }

    /**
     * Tells the others what came of marking an attempt; nothing came of it as long as a person has something to mark.
     *
     * @param at when it was submitted, or marked again
     */
    void tell(Attempt attempt, Instant at) {
        if (attempt.isBeingMarked()) {
            return;
        }
        Blueprint test = store.testOf(attempt);
        submitted.fire(new AttemptSubmitted(
                attempt.getPersonId(),
                test.testId(),
                test.versionId(),
                test.kind(),
                attempt.isPassed(),
                attempt.getScore(),
                at));
    }

    private void record(Attempt attempt, String act) {
        if (store.testOf(attempt).kind() == TestKind.FINAL) {
            audit.record(act, "attempt:" + attempt.getId());
        }
    }
}
