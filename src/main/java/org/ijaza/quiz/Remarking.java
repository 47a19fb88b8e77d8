package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ijaza.account.Person;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.mail.Mails;
import org.ijaza.quiz.marking.Key;

/**
 * Marks submitted attempts anew by a corrected key. Nobody's result gets worse: who had the mark by the wrong key keeps
 * it, since a passed test is not turned into a failed one by our own mistake. Asks for no permission.
 */
@ApplicationScoped
@Transactional
public class Remarking implements JobHandler {

    /** What the job is called that marks by an approved correction; its payload is the correction's id. */
    public static final String KIND = "remark";

    /** Attempts in memory at a time. */
    private static final int BATCH = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private VersionBanks banks;

    @Inject
    private AttemptEnd end;

    @Inject
    private AuditTrail audit;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What a key would make of an attempt.
     *
     * @param number the person's first sitting of the test is 1
     * @param before score in per cent
     * @param after score in per cent by the other key, also where that is worse and will not be given
     * @param passed whether it is passed already
     * @param passes whether it would be
     */
    public record Change(
            long attemptId,
            Blueprint test,
            int number,
            Instant submittedAt,
            int before,
            int after,
            boolean passed,
            boolean passes) {

        /** Whether the result gets better; else it stays. */
        public boolean isBetter() {
            return after > before;
        }

        /** Whether the test, failed so far, is passed. */
        public boolean isNewlyPassed() {
            return isBetter() && !passed && passes;
        }
    }

    /** What the corrected key would make of the submitted attempts that were asked this question, as far as it differs. */
    public List<Change> preview(ReplacedKey replaced) {
        VersionBank bank = banks.getOfVersion(replaced.versionId());
        long question = replaced.asked().id();
        List<Change> changes = new ArrayList<>();
        forEach(question, LockModeType.NONE, attempt -> {
            Marks marks = attempt.marksWith(bank, question, replaced.corrected().key());
            Blueprint test = bank.test(attempt.getTestId());
            if (marks.percent() != attempt.getScore()) {
                changes.add(new Change(
                        attempt.getId(),
                        test,
                        attempt.getNumber(),
                        attempt.getSubmittedAt(),
                        attempt.getScore(),
                        marks.percent(),
                        attempt.isPassed(),
                        marks.pass(test)));
            }
        });
        return changes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Doing it twice changes nothing: what is better already gets no better. */
    @Override
    public void run(String payload) {
        KeyCorrection correction = entities.find(KeyCorrection.class, Long.valueOf(payload));
        if (correction == null || !correction.isApproved()) {
            return;
        }
        VersionBank bank = banks.getOfVersion(correction.getVersionId());
        Key key = banks.getOfVersion(correction.getCorrectedVersionId())
                .question(correction.getCorrectedId())
                .key();
        forEach(
                correction.getQuestionId(),
                LockModeType.PESSIMISTIC_WRITE,
                attempt -> remark(attempt, correction.getQuestionId(), key, bank));
    }

    private void remark(Attempt attempt, long question, Key key, VersionBank bank) {
        int before = attempt.getScore();
        Blueprint test = bank.test(attempt.getTestId());
        Instant now = clock.instant();
        if (!attempt.remark(bank, question, key, now)) {
            return;
        }
        audit.record(
                "attempt.remarked",
                "attempt:" + attempt.getId(),
                null,
                before + " % \u2192 " + attempt.getScore() + " %");
        end.tell(attempt, now);
        Person person = entities.find(Person.class, attempt.getPersonId());
        mails.send(
                person.getEmail(),
                person.getLanguage(),
                "remarked",
                person.getNames().in(person.getLanguage()),
                test.title().in(person.getLanguage()),
                test.courseTitle().in(person.getLanguage()),
                before,
                attempt.getScore(),
                settings.url() + "/learn/result?id=" + attempt.getId());
    }

    /** Some at a time, so that thousands need not be in memory. */
    private void forEach(long question, LockModeType lock, Consumer<Attempt> work) {
        long after = 0;
        List<Attempt> batch = batch(question, after, lock);
        while (!batch.isEmpty()) {
            batch.forEach(work);
            after = batch.get(batch.size() - 1).getId();
            entities.flush();
            entities.clear();
            batch = batch(question, after, lock);
        }
    }

    /** The next submitted attempts that were asked the question, with all their questions. */
    private List<Attempt> batch(long question, long after, LockModeType lock) {
        List<Long> ids = entities.createQuery(
                        "select distinct q.attempt.id from AttemptQuestion q where q.questionId = :question"
                                + " and q.attempt.id > :after and q.attempt.state = :state order by q.attempt.id",
                        Long.class)
                .setParameter("question", question)
                .setParameter("after", after)
                .setParameter("state", AttemptState.SUBMITTED)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from Attempt a join fetch a.questions where a.id in :ids order by a.id",
                                Attempt.class)
                        .setParameter("ids", ids)
                        .setLockMode(lock)
                        .getResultStream()
                        .distinct() // here: H2 locks no rows of a select that is distinct
                        .toList();
    }
}
