package org.ijaza.cohort.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.cohort.Learning;
import org.ijaza.cohort.Progress;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.Parameters;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.TestKind;
import org.ijaza.quiz.TestStanding;

/** A course: what it is, and for who takes it how far they are and what is missing for the certificate. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private Attempts attempts;

    @Inject
    private Caller caller;

    @Inject
    private Parameters parameters;

    private String code;

    private CourseOutline outline;
    private Progress progress;
    private List<TestStanding> tests = List.of();

    /** Before anything of the page is looked at: a form that was sent is read against what the page shows. */
    @PostConstruct
    void load() {
        code = parameters.find("code").orElseThrow(NotFound::new);
        progress = caller.personId().flatMap(person -> learning.findMine(code)).orElse(null);
        if (progress == null) {
            CourseVersion version = courses.getCurrentVersion(code);
            outline = courses.getOutline(version.getId(), caller.country());
        } else {
            outline = progress.outline();
            tests = attempts.findStandings(outline.versionId());
        }
    }

    public String enrol() {
        learning.enrol(code);
        return "/learn/course?faces-redirect=true&code=" + code;
    }

    public CourseOutline getOutline() {
        return outline;
    }

    /** How far the reader is, null for who does not take the course. */
    public Progress getProgress() {
        return progress;
    }

    /** The tests before the modules, empty for who does not take the course. */
    public List<TestStanding> getPreTests() {
        return ofKind(TestKind.PRE);
    }

    /** The tests after the modules, empty for who does not take the course. */
    public List<TestStanding> getFinalTests() {
        return ofKind(TestKind.FINAL);
    }

    private List<TestStanding> ofKind(TestKind kind) {
        return tests.stream().filter(test -> test.test().kind() == kind).toList();
    }
}
