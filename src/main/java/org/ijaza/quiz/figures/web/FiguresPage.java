package org.ijaza.quiz.figures.web;

import com.ibm.icu.text.ListFormatter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.figures.CourseFigures;
import org.ijaza.quiz.figures.Figures;
import org.ijaza.quiz.figures.QuestionFigures;
import org.ijaza.quiz.figures.TestFigures;
import org.omnifaces.cdi.Param;

/** The figures of all courses, of one, of one of its tests, or of one question in it: what the address says. */
@Named
@RequestScoped
public class FiguresPage {

    private static final String MINUS = "\u2212";

    @Inject
    private Figures figures;

    @Inject
    private Text text;

    @Inject
    @Param(name = "course")
    private String courseCode;

    @Inject
    @Param(name = "test")
    private String testCode;

    @Inject
    @Param(name = "question")
    private String questionCode;

    private List<Figures.CourseSat> courses;
    private CourseFigures course;
    private TestFigures test;
    private List<QuestionFigures> questions;
    private Histogram histogram;
    private ScatterChart scatter;
    private List<QuestionFigures> asked = List.of();

    @PostConstruct
    void load() {
        if (isBlank(courseCode)) {
            courses = figures.findCourses();
            return;
        }
        course = figures.getCourse(courseCode);
        if (!isBlank(testCode)) {
            showTest();
        }
    }

    private void showTest() {
        test = course.findTest(testCode).orElseThrow(NotFound::new);
        questions = new ArrayList<>(test.questions());
        histogram = Histogram.of(test.bands());
        scatter = ScatterChart.of(test.questions());
        if (!isBlank(questionCode)) {
            asked = test.questions().stream()
                    .filter(question -> question.code().equals(questionCode))
                    .toList();
            if (asked.isEmpty()) {
                throw new NotFound();
            }
        }
    }

    private static boolean isBlank(String part) {
        return part == null || part.isBlank();
    }

    /** All courses, where the address names none; else null. */
    public List<Figures.CourseSat> getCourses() {
        return courses;
    }

    /** The course that the address names, else null. */
    public CourseFigures getCourse() {
        return course;
    }

    /** The test that the address names, else null. */
    public TestFigures getTest() {
        return test;
    }

    /** The question that the address names, once for each way in which it was worded; else empty. */
    public List<QuestionFigures> getAsked() {
        return asked;
    }

    /** The test's questions in a list that the table may sort; null where no test is shown. */
    public List<QuestionFigures> getQuestions() {
        return questions;
    }

    /** Null where no test is shown. */
    public Histogram getHistogram() {
        return histogram;
    }

    /** Null where no test is shown. */
    public ScatterChart getScatter() {
        return scatter;
    }

    /** What an objective says in the reader's language; its code where the current version does not have it. */
    public String objective(String code) {
        Texts known = course.objectives().get(code);
        return known == null ? code : text.in(known);
    }

    /** The versions in which a question was asked so. */
    public String versions(QuestionFigures question) {
        return text.of(
                "figures.versions.of",
                ListFormatter.getInstance(text.getLocale()).format(question.versions()));
    }

    /** A share from 0 to 1 as whole per cent. */
    public String percent(double share) {
        return text.percent(Math.round(share * 100));
    }

    /** Points of 100, whole. */
    public String points(double points) {
        return text.number(Math.round(points));
    }

    /** Points of 100, whole, with their sign. */
    public String signed(double points) {
        long whole = Math.round(points);
        String number = text.number(Math.abs(whole));
        return whole == 0 ? number : (whole > 0 ? "+" : MINUS) + number;
    }

    /** Two digits behind the decimal sign, a dash for nothing. */
    public String coefficient(OptionalDouble number) {
        return number.isPresent() ? coefficient(number.getAsDouble()) : "–";
    }

    /** Two digits behind the decimal sign. */
    public String coefficient(double number) {
        return text.decimal(number, 2);
    }

    /** One digit behind the decimal sign. */
    public String minutes(double minutes) {
        return text.decimal(minutes, 1);
    }
}
