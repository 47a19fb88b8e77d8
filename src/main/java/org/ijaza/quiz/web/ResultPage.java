package org.ijaza.quiz.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.Courses;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.AttemptResult;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.TestStanding;

/** How a sitting ended, and what comes next. */
@Named
@RequestScoped
public class ResultPage {

    /**
     * How far somebody came in an objective.
     *
     * @param percent of its marks
     * @param reached false only where the test asks for more
     */
    public record Objective(Texts text, int percent, boolean reached) {}

    @Inject
    private Attempts attempts;

    @Inject
    private Courses courses;

    private Long id;
    private AttemptResult result;
    private List<Objective> objectives;
    private TestStanding standing;

    /** Loads the result; an attempt in progress has its questions instead. */
    public String open() {
        Optional<AttemptResult> found = attempts.findResult(id);
        if (found.isEmpty()) {
            return AttemptPage.address("attempt", id);
        }
        result = found.get();
        standing = attempts.getStanding(result.test().testId());
        Map<String, Texts> texts =
                courses.getOutline(result.test().versionId(), null).objectiveTexts();
        Integer asked = result.test().objectivePassMark();
        objectives = result.objectives().entrySet().stream()
                .map(entry -> new Objective(
                        texts.get(entry.getKey()), entry.getValue(), asked == null || entry.getValue() >= asked))
                .toList();
        return null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public AttemptResult getResult() {
        return result;
    }

    /** How far the person came in each objective, in the order of the questions. */
    public List<Objective> getObjectives() {
        return objectives;
    }

    /** Where the person stands with this test now. */
    public TestStanding getStanding() {
        return standing;
    }
}
