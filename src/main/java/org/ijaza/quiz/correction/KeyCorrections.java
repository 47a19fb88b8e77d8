package org.ijaza.quiz.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.Jobs;
import org.ijaza.quiz.BankQuestion;
import org.ijaza.quiz.KeyCorrection;
import org.ijaza.quiz.ReadableQuestions;
import org.ijaza.quiz.Remarking;
import org.ijaza.quiz.ReplacedKey;
import org.ijaza.quiz.VersionBank;
import org.ijaza.quiz.VersionBanks;

/**
 * Has attempts marked anew where a key was published wrong. The right key is written into a draft, reviewed and
 * published like any change; then somebody who writes proposes that it counts for the attempts made so far and to come
 * at the older version, and somebody else who reviews decides. Nobody sees whose attempts they are.
 */
@ApplicationScoped
@Transactional
public class KeyCorrections {

    /** Whoever submits while a decision is being stored is caught by marking once more after it. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Courses courses;

    @Inject
    private VersionBanks banks;

    @Inject
    private Remarking remarking;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Questions of a course's older versions that were asked in an attempt and have another key in the newest, the
     * newest of the older versions first.
     *
     * @throws Forbidden if the caller reads no questions
     * @throws NotFound if there is no such course
     */
    public List<ChangedKey> findChanged(String course) {
        ReadableQuestions readable = readable();
        CourseVersion newest = courses.getCurrentVersion(course);
        VersionBank now = banks.getOfVersion(newest.getId());
        Map<String, BankQuestion> byCode =
                now.questions().stream().collect(Collectors.toMap(BankQuestion::code, Function.identity()));
        Map<CourseVersion, List<ReplacedKey>> found = new HashMap<>();
        List<CourseVersion> older = entities.createQuery(
                        "select v from CourseVersion v join fetch v.course c where c.code = :course and v.id <> :newest"
                                + " order by v.number desc",
                        CourseVersion.class)
                .setParameter("course", course)
                .setParameter("newest", newest.getId())
                .getResultList();
        for (CourseVersion version : older) {
            found.put(
                    version,
                    banks.getOfVersion(version.getId()).questions().stream()
                            .filter(asked -> readable.has(Optional.ofNullable(asked.country())))
                            .filter(asked -> isCorrected(asked, byCode.get(asked.code())))
                            .map(asked ->
                                    new ReplacedKey(version.getId(), asked, newest.getId(), byCode.get(asked.code())))
                            .sorted((one, other) ->
                                    one.asked().code().compareTo(other.asked().code()))
                            .toList());
        }
        List<Long> ids = found.values().stream()
                .flatMap(List::stream)
                .map(keys -> keys.asked().id())
                .toList();
        Map<Long, Long> attempts = attempts(ids);
        Map<Long, KeyCorrection> latest = latest(ids);
        List<ChangedKey> changed = new ArrayList<>();
        for (CourseVersion version : older) {
            found.get(version).stream()
                    .filter(keys -> attempts.containsKey(keys.asked().id()))
                    .forEach(keys -> changed.add(new ChangedKey(
                            version,
                            keys,
                            attempts.get(keys.asked().id()),
                            Optional.ofNullable(latest.get(keys.asked().id())))));
        }
        return changed;
    }

    /** A rubric that has changed asks for no marking anew: what people gave by the older one stands. */
    private static boolean isCorrected(BankQuestion asked, BankQuestion now) {
        return now != null
                && now.type() == asked.type()
                && asked.type().isMarkedByKey()
                && now.choices().size() == asked.choices().size()
                && !now.key().equals(asked.key());
    }

    private Map<Long, Long> attempts(Collection<Long> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select q.questionId, count(q) from AttemptQuestion q where q.questionId in :ids"
                                + " and q.correct is not null group by q.questionId",
                        Object[].class)
                .setParameter("ids", questions)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private Map<Long, KeyCorrection> latest(Collection<Long> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select c from KeyCorrection c where c.questionId in :ids order by c.id", KeyCorrection.class)
                .setParameter("ids", questions)
                .getResultStream()
                .collect(Collectors.toMap(KeyCorrection::getQuestionId, Function.identity(), (one, later) -> later));
    }

    /**
     * A question with both keys and what the right one would change.
     *
     * @param questionId of the question as the older version asks it
     * @throws Forbidden if the caller reads no questions
     * @throws NotFound if the newest version has not changed its key, or the caller may not read it
     */
    public CorrectionSheet getSheet(long questionId) {
        ChangedKey changed = getChanged(questionId);
        return new CorrectionSheet(
                changed.asked(),
                courses.getVersion(changed.keys().correctedVersionId()),
                changed.keys(),
                changed.latest(),
                remarking.preview(changed.keys()),
                !isTaken(changed) && has(Role.AUTHOR, changed),
                changed.latest()
                                .filter(latest -> latest.isOpen() && latest.getProposedBy() != permissions.signedIn())
                                .isPresent()
                        && has(Role.REVIEWER, changed));
    }

    private ChangedKey getChanged(long questionId) {
        readable();
        String course = entities.createQuery(
                        "select c.code from Question q join q.version v join v.course c where q.id = :id", String.class)
                .setParameter("id", questionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return findChanged(course).stream()
                .filter(candidate -> candidate.keys().asked().id() == questionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether somebody has proposed it and nobody rejected that. */
    private static boolean isTaken(ChangedKey changed) {
        return changed.latest()
                .filter(latest -> latest.isOpen() || latest.isApproved())
                .isPresent();
    }

    private boolean has(Role role, ChangedKey changed) {
        return ReadableQuestions.of(permissions, role)
                .has(Optional.ofNullable(changed.keys().asked().country()));
    }

    private ReadableQuestions readable() {
        ReadableQuestions readable = ReadableQuestions.of(permissions, Role.AUTHOR, Role.REVIEWER);
        if (readable.isNone()) {
            permissions.signedIn();
            throw new Forbidden();
        }
        return readable;
    }

    /**
     * Proposes that the newest version's key counts for the attempts at the older one.
     *
     * @param reason what is wrong with the older key, 1 to 1,000 characters
     * @throws NotFound as {@link #getSheet}
     * @throws Forbidden if the caller does not write questions like this one
     * @throws Conflict if it is proposed or approved already
     * @throws Invalid (field {@code reason}) if there is none, or it is too long
     */
    public void propose(long questionId, String reason) {
        ChangedKey changed = getChanged(questionId);
        if (isTaken(changed)) {
            throw new Conflict("keyCorrection.failure.proposed");
        }
        if (!has(Role.AUTHOR, changed)) {
            throw new Forbidden();
        }
        KeyCorrection proposed = new KeyCorrection(changed.keys(), reason, permissions.signedIn(), clock.instant());
        entities.persist(proposed);
        entities.flush();
        record("keyCorrection.proposed", proposed, changed);
    }

    /**
     * Has the attempts marked by the right key, from now on and backwards.
     *
     * @throws NotFound as {@link #getSheet}, or if nothing is proposed
     * @throws Forbidden if the caller does not review questions like this one, or has proposed it
     * @throws Conflict if it is decided
     */
    public void approve(long questionId) {
        ChangedKey changed = getChanged(questionId);
        KeyCorrection correction = getOpen(changed);
        Instant now = clock.instant();
        correction.approve(permissions.signedIn(), now);
        flush();
        jobs.queue(Remarking.KIND, String.valueOf(correction.getId()));
        jobs.queueFor(now.plus(ONCE_MORE), Remarking.KIND, String.valueOf(correction.getId()));
        record("keyCorrection.approved", correction, changed);
    }

    /**
     * Leaves the attempts as they are marked.
     *
     * @param words why, 1 to 1,000 characters
     * @throws NotFound as {@link #getSheet}, or if nothing is proposed
     * @throws Forbidden if the caller does not review questions like this one, or has proposed it
     * @throws Conflict if it is decided
     * @throws Invalid (field {@code words}) if there is no reason, or it is too long
     */
    public void reject(long questionId, String words) {
        ChangedKey changed = getChanged(questionId);
        KeyCorrection correction = getOpen(changed);
        correction.reject(words, permissions.signedIn(), clock.instant());
        flush();
        record("keyCorrection.rejected", correction, changed);
    }

    private KeyCorrection getOpen(ChangedKey changed) {
        KeyCorrection latest = changed.latest().orElseThrow(NotFound::new);
        if (!has(Role.REVIEWER, changed)) {
            throw new Forbidden();
        }
        return entities.find(KeyCorrection.class, latest.getId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("keyCorrection.failure.decided");
        }
    }

    private void record(String action, KeyCorrection correction, ChangedKey changed) {
        audit.record(
                action,
                "keyCorrection:" + correction.getId(),
                null,
                changed.asked().getCourse().getCode() + " "
                        + changed.keys().asked().code());
    }
}
