package org.ijaza.quiz.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.ijaza.quiz.AttemptResult;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.TestStanding;

/** How a sitting ended, and what comes next. */
@Named
@RequestScoped
public class ResultPage {

    @Inject
    private Attempts attempts;

    private Long id;
    private AttemptResult result;
    private TestStanding standing;

    /** Loads the result; an attempt in progress has its questions instead. */
    public String open() {
        Optional<AttemptResult> found = attempts.findResult(id);
        if (found.isEmpty()) {
            return AttemptPage.address("attempt", id);
        }
        result = found.get();
        standing = attempts.getStanding(result.test().testId());
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

    /** Where the person stands with this test now. */
    public TestStanding getStanding() {
        return standing;
    }
}
