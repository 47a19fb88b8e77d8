package org.ijaza.quiz.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.KnowledgeTest;
import org.ijaza.quiz.ReadableQuestions;
import org.ijaza.quiz.TestKind;

/**
 * What the answers to tests say, for those who write, review, administer and observe. Figures have no names, and speak
 * of all countries together; what a question asks stands beside them only for those who may read it.
 */
@ApplicationScoped
@Transactional
public class Figures {

    @Inject
    private Permissions permissions;

    @Inject
    private Courses courses;

    @Inject
    private FirstAttempts attempts;

    protected Figures() {}

    /**
     * A course, and how often its tests were sat for the first time.
     *
     * @param title of the current version
     */
    public record CourseSat(String code, Texts title, long attempts) {}

    /**
     * All courses, by code.
     *
     * @throws Forbidden if the caller neither writes, reviews, administers nor observes anywhere
     */
    public List<CourseSat> findCourses() {
        require();
        Map<String, Long> counts = attempts.count();
        return courses.findCurrentVersions().stream()
                .map(version -> new CourseSat(
                        version.getCourse().getCode(),
                        version.getTitle(),
                        counts.getOrDefault(version.getCourse().getCode(), 0L)))
                .toList();
    }

    /**
     * What the first attempts at a course's tests say.
     *
     * @throws Forbidden if the caller neither writes, reviews, administers nor observes anywhere
     * @throws NotFound if there is no such course
     */
    public CourseFigures getCourse(String code) {
        require();
        ReadableQuestions readable = ReadableQuestions.of(permissions, Role.AUTHOR, Role.REVIEWER);
        CourseVersion version = courses.getCurrentVersion(code);
        List<FirstAttempts.Sat> sat = attempts.find(code);
        return new CourseFigures(
                code,
                version.getTitle(),
                sat.stream().map(one -> figures(one).readableTo(readable)).toList(),
                ObjectiveGain.of(sittings(sat, TestKind.PRE), sittings(sat, TestKind.FINAL)),
                objectives(version),
                sat.stream().mapToInt(one -> one.sittings().size()).sum() >= FirstAttempts.MOST);
    }

    private void require() {
        permissions.requireAnywhere(Role.AUTHOR, Role.REVIEWER, Role.CENTRE_ADMINISTRATOR, Role.OBSERVER);
    }

    private static TestFigures figures(FirstAttempts.Sat sat) {
        KnowledgeTest test = sat.newest();
        return new TestAnalysis(sat.sittings()).figures(test.getCode(), test.getKind(), test.getTitle());
    }

    private static List<Sitting> sittings(List<FirstAttempts.Sat> sat, TestKind kind) {
        return sat.stream()
                .filter(one -> one.newest().getKind() == kind)
                .map(FirstAttempts.Sat::sittings)
                .flatMap(Collection::stream)
                .toList();
    }

    private Map<String, Texts> objectives(CourseVersion version) {
        return courses.getOutline(version.getId(), null).objectiveTexts();
    }
}
