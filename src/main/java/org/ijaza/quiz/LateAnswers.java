package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.quiz.marking.Answer;

/**
 * Answers that came when their attempt had ended: kept apart, and decided on by people who see when each was given and
 * when it came, not what it says: whoever looks after the attempts of the country, and who watched over the sitting.
 */
@ApplicationScoped
@Transactional
public class LateAnswers {

    private static final int MOST_SHOWN = 500;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CountryDesk desk;

    @Inject
    private Permissions permissions;

    @Inject
    private AttemptStore store;

    @Inject
    private AttemptEnd end;

    @Inject
    private AuditTrail audit;

    protected LateAnswers() {}

    /**
     * What becomes of an answer that could not simply be saved: a newer one stands, or it is kept apart.
     *
     * @throws NotFound if there is no such question, or the attempt is not the person's
     * @throws Conflict if the attempt has ended, and the answer can never count
     * @throws Invalid if there is no such choice, or the question is answered by other means
     */
    SavedAnswer settle(long personId, long attemptId, GivenAnswer given, Instant now) {
        Attempt attempt = store.find(attemptId)
                .filter(found -> found.getPersonId() == personId)
                .orElseThrow(NotFound::new);
        AttemptQuestion question = attempt.questions().stream()
                .filter(candidate -> candidate.position() == given.position())
                .findFirst()
                .orElseThrow(NotFound::new);
        Answer answer = given.answer();
        if (!question.takes(answer)) {
            throw new Invalid("choices", "attempt.failure.choices");
        }
        boolean elsewhere = attempt.getOpened() > given.opening();
        if (given.counter() <= question.counter()) {
            return SavedAnswer.of(question, elsewhere);
        }
        if (!keep(attempt, question, answer, given.counter(), given.at(now), now)) {
            throw new Conflict(attempt.isSubmitted() ? "attempt.failure.submitted" : "attempt.failure.timeUp");
        }
        return new SavedAnswer(given.counter(), answer, now, true, elsewhere);
    }

    /**
     * Keeps an answer apart.
     *
     * @return false if it can never count, and so is not kept: nothing depends on the test, or the person had
     *     submitted it before
     */
    boolean keep(Attempt attempt, AttemptQuestion question, Answer answer, long counter, Instant givenAt, Instant now) {
        if (attempt.isVoided()
                || store.testOf(attempt).passMark() == null
                || attempt.wasSubmittedByPersonBefore(givenAt)) {
            return false;
        }
        // two of the same question come one after the other; those of others do not wait
        entities.lock(question, LockModeType.PESSIMISTIC_WRITE);
        LateAnswer late = findOf(attempt.getId()).stream()
                .filter(kept -> kept.position() == question.position())
                .findFirst()
                .orElseGet(() -> new LateAnswer(question));
        late.receive(answer, counter, givenAt, now);
        entities.persist(late);
        return true;
    }

    /** What came late to an attempt, in the order of the questions. */
    List<LateAnswer> findOf(long attemptId) {
        return entities.createQuery(
                        "select l from LateAnswer l where l.question.attempt.id = :attempt"
                                + " order by l.question.position",
                        LateAnswer.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    /**
     * Attempts with late answers on which the caller may decide, those first whose answers have waited longest.
     *
     * @throws Forbidden if the caller administers no centre, and there are none of a sitting that they watched over
     */
    public List<LateSheet> findOpen() {
        List<LateSheet> open = open(null);
        if (open.isEmpty()) {
            desk.require();
        }
        return open;
    }

    /** @param sitting whose attempts; null for all there are */
    private List<LateSheet> open(Sitting sitting) {
        Map<Attempt, List<LateAnswer>> byAttempt = entities.createQuery(
                        "select l from LateAnswer l join fetch l.question q join fetch q.attempt a"
                                + " where l.decidedAt is null and (:sitting is null or a.sitting.id = :sitting)"
                                + " order by l.receivedAt, l.id",
                        LateAnswer.class)
                .setParameter("sitting", sitting == null ? null : sitting.getId())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .collect(Collectors.groupingBy(LateAnswer::attempt, LinkedHashMap::new, Collectors.toList()));
        return byAttempt.entrySet().stream()
                .filter(entry -> mayDecideOn(entry.getKey()))
                .map(entry -> sheet(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those among them of one sitting; none if the caller may decide on none. */
    public List<LateSheet> findOpenOf(Sitting sitting) {
        return open(sitting);
    }

    private boolean mayDecideOn(Attempt attempt) {
        return desk.mayKnowOf(attempt) || attempt.isWatchedOverBy(permissions.signedIn());
    }

    private LateSheet sheet(Attempt attempt, List<LateAnswer> answers) {
        return new LateSheet(
                attempt.getId(),
                entities.find(Person.class, attempt.getPersonId()).getNames(),
                store.testOf(attempt),
                attempt.getNumber(),
                attempt.getSubmittedAt(),
                attempt.findDeadline().orElse(null),
                attempt.findSitting().map(Sitting::getId).orElse(null),
                answers.stream()
                        .map(late -> new LateSheet.Line(late.position(), late.givenAt(), late.receivedAt()))
                        .toList());
    }

    /**
     * Lets all late answers of an attempt that wait for it count, and marks the attempt again; or none of them.
     *
     * @param reason shown to the person, at most 500 characters
     * @throws NotFound if there is no such attempt, or not for the caller
     * @throws Invalid if there is no reason
     * @throws Conflict if none waits any more, the attempt still runs, or a passed test would turn into a failed one
     */
    public void decide(long attemptId, boolean take, String reason) {
        long by = permissions.signedIn();
        Attempt attempt = store.lock(attemptId).filter(this::mayDecideOn).orElseThrow(NotFound::new);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Invalid("reason", "lateAnswers.failure.reason");
        }
        if (!attempt.isSubmitted()) {
            throw new Conflict("lateAnswers.failure.running");
        }
        List<LateAnswer> open =
                findOf(attemptId).stream().filter(late -> late.taken() == null).toList();
        if (open.isEmpty()) {
            throw new Conflict("lateAnswers.failure.decided");
        }
        Instant now = clock.instant();
        open.forEach(late -> late.decide(take, reason.strip(), by, now));
        if (take) {
            end.again(attempt, now);
        }
        audit.record(
                take ? "attempt.lateTaken" : "attempt.lateRefused",
                "attempt:" + attemptId,
                null,
                open.stream().map(late -> String.valueOf(late.position())).collect(Collectors.joining(", ")));
    }
}
