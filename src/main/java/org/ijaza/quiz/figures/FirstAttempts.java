package org.ijaza.quiz.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.quiz.AttemptState;
import org.ijaza.quiz.KnowledgeTest;
import org.ijaza.quiz.Question;
import org.ijaza.quiz.marking.Answer;
import org.ijaza.quiz.marking.Answering;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.quiz.marking.Share;

/**
 * Reads the first attempts at a course's tests: four queries, however many there are. Asks for no permission, and must
 * never be asked on behalf of a page without one.
 */
@ApplicationScoped
@Transactional
class FirstAttempts {

    /** Attempts that are read at most, the newest; two hundred thousand answers take some seconds and 100 MB. */
    static final int MOST = 10_000;

    private static final String COUNTED =
            " where t.version.course.code = :course and a.number = 1 and a.state = :submitted";

    @PersistenceContext
    private EntityManager entities;

    protected FirstAttempts() {}

    /**
     * A test and who sat it.
     *
     * @param newest of the course's versions that have it
     */
    record Sat(KnowledgeTest newest, List<Sitting> sittings) {}

    /** An attempt without its answers. */
    private record Begun(
            long id,
            long person,
            Language language,
            Instant begun,
            Instant submitted,
            boolean passed,
            KnowledgeTest test) {}

    /** By course the number of first attempts at its tests; courses that nobody has sat a test of are not there. */
    Map<String, Long> count() {
        return entities.createQuery(
                        "select t.version.course.code, count(a) from Attempt a join KnowledgeTest t on a.testId = t.id"
                                + " where a.number = 1 and a.state = :submitted group by t.version.course.code",
                        Object[].class)
                .setParameter("submitted", AttemptState.SUBMITTED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The tests of a course, in the order of its newest version, with their first attempts, the newest first. */
    List<Sat> find(String course) {
        List<Begun> attempts = attempts(course);
        if (attempts.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Sitting.Given>> answers =
                answers(course, attempts.get(attempts.size() - 1).id());
        Map<String, KnowledgeTest> newest = new LinkedHashMap<>();
        Map<String, List<Sitting>> sittings = new HashMap<>();
        Set<String> counted = new HashSet<>();
        // the oldest first: whoever sat the test in two versions of the course sat it for the first time in the older
        for (int i = attempts.size() - 1; i >= 0; i--) {
            Begun attempt = attempts.get(i);
            String code = attempt.test().getCode();
            newest.merge(code, attempt.test(), FirstAttempts::newer);
            if (counted.add(code + " " + attempt.person())) {
                sittings.computeIfAbsent(code, key -> new ArrayList<>())
                        .add(sitting(attempt, answers.get(attempt.id())));
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparingInt(KnowledgeTest::getPosition))
                .map(test -> new Sat(test, sittings.get(test.getCode())))
                .toList();
    }

    private static KnowledgeTest newer(KnowledgeTest one, KnowledgeTest other) {
        return one.getVersion().getNumber() < other.getVersion().getNumber() ? other : one;
    }

    private static Sitting sitting(Begun attempt, List<Sitting.Given> answers) {
        return new Sitting(
                attempt.person(),
                attempt.test().getVersion().getNumber(),
                Optional.ofNullable(attempt.language()),
                attempt.begun(),
                attempt.submitted(),
                attempt.passed(),
                answers);
    }

    private List<Begun> attempts(String course) {
        Map<Long, KnowledgeTest> tests = entities.createQuery(
                        "select t from KnowledgeTest t join fetch t.version where t.version.course.code = :course",
                        KnowledgeTest.class)
                .setParameter("course", course)
                .getResultStream()
                .collect(Collectors.toMap(KnowledgeTest::getId, test -> test));
        return counted(
                        "select a.id, a.personId, a.language, a.startedAt, a.submittedAt, a.outcome.passed, a.testId"
                                + " from Attempt a join KnowledgeTest t on a.testId = t.id" + COUNTED
                                + " order by a.id desc",
                        course)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Begun(
                        (Long) row[0],
                        (Long) row[1],
                        (Language) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        (Boolean) row[5],
                        tests.get((Long) row[6])))
                .toList();
    }

    private Map<Long, List<Sitting.Given>> answers(String course, long from) {
        List<Object[]> rows = counted(
                        "select a.id, q.questionId, q.choiceOrder, q.chosen, q.share, q.answeredAt,"
                                + " q.answering, q.typed, q.places"
                                + " from AttemptQuestion q join q.attempt a join KnowledgeTest t on a.testId = t.id"
                                + COUNTED + " and a.id >= :from",
                        course)
                .setParameter("from", from)
                .getResultList();
        Map<Long, Asked> asked = asked(rows.stream().map(row -> (Long) row[1]).collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> given(row, asked.get((Long) row[1])), Collectors.toList())));
    }

    private static Sitting.Given given(Object[] row, Asked question) {
        Answer answer = ((Answering) row[6]).read((Integer) row[3], (String) row[7], (String) row[8]);
        return new Sitting.Given(
                question,
                row[4] == null ? 0 : new Share((Integer) row[4]).part(),
                answer instanceof Chosen chosen ? new ChoiceOrder((String) row[2]).written(chosen) : Set.of(),
                answer.isNothing(),
                Optional.ofNullable((Instant) row[5]));
    }

    /** Those that read the same in several versions are one and the same. */
    private Map<Long, Asked> asked(Collection<Long> ids) {
        Map<Asked, Asked> same = new HashMap<>();
        return entities.createQuery(
                        "select distinct q from Question q left join fetch q.choices c left join fetch q.caseSet"
                                + " where q.id in :ids"
                                + " order by q.id, c.position",
                        Question.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        Question::getId, question -> same.computeIfAbsent(Asked.of(question), first -> first)));
    }

    private TypedQuery<Object[]> counted(String question, String course) {
        return entities.createQuery(question, Object[].class)
                .setParameter("course", course)
                .setParameter("submitted", AttemptState.SUBMITTED);
    }
}
