package org.ijaza.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Folded;
import org.ijaza.platform.Forbidden;
import org.ijaza.quiz.Draw;
import org.ijaza.quiz.Question;
import org.ijaza.quiz.QuestionTags;
import org.ijaza.quiz.ReadableQuestions;

/**
 * Finds questions of the courses' current versions, for those who write them: authors of the regional centre find all,
 * those of a national one the courses' own and their country's.
 */
@ApplicationScoped
@Transactional
public class BankSearch {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Courses courses;

    protected BankSearch() {}

    /**
     * How many there are.
     *
     * @throws Forbidden if the caller writes for no centre
     */
    public int count(BankQuery query) {
        Map<Long, CourseVersion> versions = versions(query);
        return versions.isEmpty()
                ? 0
                : asked("select count(q) from Question q", query, versions, "", Long.class)
                        .getSingleResult()
                        .intValue();
    }

    /**
     * Some of them, by course and code: four queries, however many.
     *
     * @param first how many to leave out at the beginning
     * @throws Forbidden if the caller writes for no centre
     */
    public List<FoundQuestion> find(BankQuery query, int first, int most) {
        Map<Long, CourseVersion> versions = versions(query);
        if (versions.isEmpty()) {
            return List.of();
        }
        List<Question> found = asked(
                        "select q from Question q left join fetch q.caseSet",
                        query,
                        versions,
                        " order by q.version.id, q.code",
                        Question.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return found.isEmpty() ? List.of() : withUses(found, versions);
    }

    /**
     * The tags of those questions that the caller finds, in alphabetical order.
     *
     * @throws Forbidden if the caller writes for no centre
     */
    public List<String> findTags() {
        Map<Long, CourseVersion> versions = versions(BankQuery.ALL);
        return versions.isEmpty()
                ? List.of()
                : asked(
                                "select distinct q.tags from Question q",
                                BankQuery.ALL,
                                versions,
                                " and q.tags is not null",
                                String.class)
                        .getResultStream()
                        .flatMap(String::lines)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The current versions of the courses that are looked through, by id. */
    private Map<Long, CourseVersion> versions(BankQuery query) {
        permissions.requireAnywhere(Role.AUTHOR);
        return courses.findCurrentVersions().stream()
                .filter(version -> query.course()
                        .map(version.getCourse().getCode()::equals)
                        .orElse(true))
                .collect(Collectors.toMap(CourseVersion::getId, Function.identity()));
    }

    private <T> TypedQuery<T> asked(
            String select, BankQuery query, Map<Long, CourseVersion> versions, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>(List.of("q.version.id in :versions"));
        Map<String, Object> parameters = new HashMap<>(Map.of("versions", versions.keySet()));
        ReadableQuestions readable = ReadableQuestions.of(permissions, Role.AUTHOR);
        if (!readable.all()) {
            conditions.add("(q.country is null or q.country in :countries)");
            parameters.put("countries", readable.countries());
        }
        List<String> words = Folded.words(query.words());
        for (int i = 0; i < words.size(); i++) {
            conditions.add("q.searchText like :word" + i + " escape '!'");
            parameters.put("word" + i, Folded.pattern(words.get(i)));
        }
        query.objective().ifPresent(objective -> {
            conditions.add("q.objective = :objective");
            parameters.put("objective", objective);
        });
        query.level().ifPresent(level -> {
            conditions.add("q.level = :level");
            parameters.put("level", level);
        });
        query.type().ifPresent(wanted -> {
            conditions.add("q.type = :type");
            parameters.put("type", wanted);
        });
        query.country().ifPresent(country -> {
            if (country.equals(BankQuery.EVERYWHERE)) {
                conditions.add("q.country is null");
            } else {
                conditions.add("q.country = :country");
                parameters.put("country", country);
            }
        });
        query.tag().ifPresent(tag -> {
            conditions.add("locate(:tag, concat(:line, q.tags, :line)) > 0");
            parameters.put("tag", QuestionTags.line(tag));
            parameters.put("line", "\n");
        });
        TypedQuery<T> asked = entities.createQuery(select + " where " + String.join(" and ", conditions) + order, type);
        parameters.forEach(asked::setParameter);
        return asked;
    }

    private List<FoundQuestion> withUses(List<Question> found, Map<Long, CourseVersion> versions) {
        List<String> codes = found.stream().map(Question::getCode).distinct().toList();
        Map<String, List<Integer>> numbers = entities.createQuery(
                        "select v.course.id, q.code, v.number from Question q join q.version v where q.code in :codes",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> key(row[0], row[1]), Collectors.mapping(row -> (Integer) row[2], Collectors.toList())));
        Map<String, Long> attempts = entities.createQuery(
                        "select q.version.course.id, q.code, count(a.position) from AttemptQuestion a join Question q"
                                + " on a.questionId = q.id where q.code in :codes group by q.version.course.id, q.code",
                        Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(row -> key(row[0], row[1]), row -> (Long) row[2]));
        Map<Long, List<Draw>> draws = draws(found);
        return found.stream()
                .map(question -> {
                    CourseVersion version = versions.get(question.getVersion().getId());
                    String key = key(version.getCourse().getId(), question.getCode());
                    return new FoundQuestion(
                            question,
                            version.getCourse().getCode(),
                            version.getTitle(),
                            numbers.get(key).stream().sorted().toList(),
                            tests(question, draws.getOrDefault(version.getId(), List.of())),
                            attempts.getOrDefault(key, 0L));
                })
                .toList();
    }

    private Map<Long, List<Draw>> draws(List<Question> found) {
        return entities.createQuery(
                        "select d from Draw d join fetch d.test t where t.version.id in :versions order by t.position",
                        Draw.class)
                .setParameter(
                        "versions",
                        found.stream()
                                .map(question -> question.getVersion().getId())
                                .collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        draw -> draw.getTest().getVersion().getId()));
    }

    private static List<FoundQuestion.TestUsing> tests(Question question, List<Draw> draws) {
        return draws.stream()
                .filter(draw -> draw.takes(question))
                .map(Draw::getTest)
                .distinct()
                .sorted(Comparator.comparingInt(test -> test.getPosition()))
                .map(test -> new FoundQuestion.TestUsing(test.getCode(), test.getTitle()))
                .toList();
    }

    private static String key(Object course, Object code) {
        return course + " " + code;
    }
}
