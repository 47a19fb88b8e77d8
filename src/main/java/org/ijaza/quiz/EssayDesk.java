package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;
import org.ijaza.quiz.marking.Answering;
import org.ijaza.quiz.marking.Rubric;

/**
 * Where people mark texts: without knowing whose they are, each criterion of the rubric by itself. With the last text of
 * an attempt its result is there.
 */
@ApplicationScoped
@Transactional
public class EssayDesk {

    private static final String WAITING =
            " from AttemptQuestion q join q.attempt a where a.state = :marking and q.answering = :prose"
                    + " and q.share is null and q.typed <> '' and a.personId not in :barred";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Markers markers;

    @Inject
    private AttemptStore store;

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

    protected EssayDesk() {}

    /** Whether the caller is one who marks at all. */
    public boolean isMarker() {
        return markers.isMarker();
    }

    /**
     * How many texts wait that the caller may mark.
     *
     * @throws Forbidden if the caller is a trainer of no centre
     */
    public int count() {
        return waiting("select count(q)", "", Long.class, markers.require())
                .getSingleResult()
                .intValue();
    }

    /**
     * Some of those texts, the longest waiting first.
     *
     * @throws Forbidden if the caller is a trainer of no centre
     */
    public List<EssaySheet> find(int first, int most) {
        return waiting(
                        "select q",
                        " order by a.submittedAt, a.id, q.position",
                        AttemptQuestion.class,
                        markers.require())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(asked -> EssaySheet.of(asked, store.bankOf(asked.attempt())))
                .toList();
    }

    private <T> TypedQuery<T> waiting(String select, String order, Class<T> type, Markers.Remit remit) {
        String where = remit.everywhere() ? "" : " and a.country in :countries";
        TypedQuery<T> waiting = entities.createQuery(select + WAITING + where + order, type)
                .setParameter("marking", AttemptState.MARKING)
                .setParameter("prose", Answering.PROSE)
                .setParameter("barred", remit.barred());
        return remit.everywhere() ? waiting : waiting.setParameter("countries", remit.countries());
    }

    /**
     * A text to be marked.
     *
     * @throws Forbidden if the caller is a trainer of no centre
     * @throws NotFound if there is no such text, it is not for the caller to mark, or it is marked
     */
    public EssaySheet getSheet(long attemptId, int position) {
        Attempt attempt = store.find(attemptId)
                .filter(markers.require()::covers)
                .filter(Attempt::isBeingMarked)
                .orElseThrow(NotFound::new);
        AttemptQuestion asked = question(attempt, position);
        if (!asked.awaitsMarker()) {
            throw new NotFound();
        }
        return EssaySheet.of(asked, store.bankOf(attempt));
    }

    /**
     * Marks a text. If nothing else in the attempt waits, its result is there: others hear of it, and the person gets a
     * mail.
     *
     * @param given on each criterion of the rubric, in its order
     * @throws Forbidden if the caller is a trainer of no centre
     * @throws NotFound if there is no such text, it is not for the caller to mark, or somebody is still writing it
     * @throws Invalid if a criterion has no level, nothing is said where a better one could be had, or too much
     * @throws Conflict if somebody else has marked it
     */
    public void mark(long attemptId, int position, List<GivenLevel> given) {
        Markers.Remit remit = markers.require();
        Attempt attempt = store.lock(attemptId)
                .filter(remit::covers)
                .filter(Attempt::isSubmitted)
                .orElseThrow(NotFound::new);
        AttemptQuestion asked = question(attempt, position);
        Instant now = clock.instant();
        Rubric rubric =
                (Rubric) store.bankOf(attempt).question(asked.questionId()).key();
        EssayMarking marking = new EssayMarking(asked, rubric, given, remit.marker(), now);
        asked.rate(rubric.share(marking.levels()));
        entities.persist(marking);
        audit.record(
                "attempt.essayMarked",
                "attempt:" + attemptId,
                null,
                position + ": " + rubric.points(marking.levels()) + "/" + rubric.most());
        end.again(attempt, now);
        if (!attempt.isBeingMarked()) {
            tell(attempt);
        }
    }

    private void tell(Attempt attempt) {
        Person person = entities.find(Person.class, attempt.getPersonId());
        Blueprint test = store.testOf(attempt);
        mails.send(
                person.getEmail(),
                person.getLanguage(),
                "essaysMarked",
                person.getNames().in(person.getLanguage()),
                test.title().in(person.getLanguage()),
                test.courseTitle().in(person.getLanguage()),
                settings.url() + "/learn/result?id=" + attempt.getId());
    }

    private static AttemptQuestion question(Attempt attempt, int position) {
        return attempt.questions().stream()
                .filter(asked -> asked.position() == position && asked.answering() == Answering.PROSE)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
