package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.CourseVersionPublished;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.yaml.Node;

/**
 * Stores the questions and tests of published course versions, and reads them as they are stored. Asks for no
 * permission, and must never be asked on behalf of a page without one: what it gives says which choices are
 * right.
 */
@ApplicationScoped
@Transactional
public class QuestionStore {

    @PersistenceContext
    private EntityManager entities;

    protected QuestionStore() {}

    /** For tests without a container. */
    QuestionStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores a new version's questions and tests, in the transaction that publishes it; they were checked before. */
    public void store(@Observes CourseVersionPublished published) {
        CourseVersion version = published.version();
        Map<String, CaseSet> cases = new HashMap<>();
        WrittenQuestion.documentsOf(published.source()).stream()
                .flatMap(document -> WrittenCase.of(document).stream())
                .forEach(written -> cases.put(written.code(), new CaseSet(version, written)));
        cases.values().forEach(entities::persist);
        Map<String, Integer> places = new HashMap<>();
        for (WrittenQuestion question : WrittenQuestion.allOf(published.source())) {
            entities.persist(question.caseSet()
                    .map(WrittenCase::code)
                    .map(code -> new Question(version, question, cases.get(code), places.merge(code, 1, Integer::sum)))
                    .orElseGet(() -> new Question(version, question)));
        }
        int position = 0;
        for (Node test : published.source().tests()) {
            entities.persist(new KnowledgeTest(version, ++position, test, places));
        }
        entities.flush();
    }

    /**
     * All questions of a version with their choices, the course's own and every country's; one query.
     *
     * @return by code; empty if there is no such version
     */
    public List<Question> findQuestions(long versionId) {
        return entities.createQuery(
                        "select distinct q from Question q left join fetch q.choices c left join fetch q.caseSet"
                                + " where q.version.id = :version order by q.code, c.position",
                        Question.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    /** The tests of a version in the course's order, with what they ask of all and draw; a query, and one for each test. */
    public List<KnowledgeTest> findTests(long versionId) {
        List<KnowledgeTest> tests = entities.createQuery(
                        "select distinct t from KnowledgeTest t join fetch t.draws d where t.version.id = :version"
                                + " order by t.position, d.position",
                        KnowledgeTest.class)
                .setParameter("version", versionId)
                .getResultList();
        tests.forEach(KnowledgeTest::getFixed); // who reads it later has no transaction
        return tests;
    }

    /** A test by its code, for example the one that completes the course. */
    public Optional<KnowledgeTest> findTest(long versionId, String code) {
        return findTests(versionId).stream()
                .filter(test -> test.getCode().equals(code))
                .findFirst();
    }

    /** @throws NotFound if the version has no such test */
    public KnowledgeTest getTest(long versionId, String code) {
        return findTest(versionId, code).orElseThrow(NotFound::new);
    }

    /**
     * A test of a course in the newest version that has it.
     *
     * @throws NotFound if none has
     */
    public KnowledgeTest getNewestTest(String courseCode, String code) {
        return entities.createQuery(
                        "select t from KnowledgeTest t where t.code = :code and t.version.course.code = :course"
                                + " order by t.version.number desc",
                        KnowledgeTest.class)
                .setParameter("code", code)
                .setParameter("course", courseCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Id of the version that a test belongs to. */
    public Optional<Long> findVersionOf(long testId) {
        return entities.createQuery("select t.version.id from KnowledgeTest t where t.id = :id", Long.class)
                .setParameter("id", testId)
                .getResultStream()
                .findFirst();
    }
}
