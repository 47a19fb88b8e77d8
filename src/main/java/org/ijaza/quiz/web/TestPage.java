package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.platform.web.Parameters;
import org.ijaza.quiz.Accommodation;
import org.ijaza.quiz.Accommodations;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.Seat;
import org.ijaza.quiz.Seats;
import org.ijaza.quiz.TestStanding;

/** What a test is, how it went so far, and the way into the next sitting. */
@Named
@RequestScoped
public class TestPage {

    @Inject
    private Attempts attempts;

    @Inject
    private Accommodations accommodations;

    @Inject
    private Seats seats;

    @Inject
    private Parameters parameters;

    private TestStanding standing;
    private Accommodation accommodation;
    private Seat seat;
    private String code;

    /** Before anything of the page is looked at: a form that was sent is read against what the page shows. */
    @PostConstruct
    void load() {
        standing = attempts.getStanding(parameters.getId());
        seat = standing.next() == TestStanding.Next.START
                ? seats.findOwn(standing.test()).orElse(null)
                : null;
        accommodation = accommodations.findOwn().orElse(null);
    }

    /** Begins a sitting or continues the one in progress. */
    public String start() {
        return AttemptPage.address("attempt", attempts.start(parameters.getId(), code));
    }

    /** The seat in a sitting that has to be taken to begin; null if there is none. */
    public Seat getSeat() {
        return seat;
    }

    /** What the candidates of a sitting are told when it is opened. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** What the person was granted; null if nothing was. */
    public Accommodation getAccommodation() {
        return accommodation;
    }

    /** How many minutes the person has, with what was granted; null if the test has no limit. */
    public Long getMinutes() {
        Integer minutes = standing.test().minutes();
        if (minutes == null) {
            return null;
        }
        return accommodation == null
                ? Long.valueOf(minutes)
                : accommodation.time(minutes).plusSeconds(59).toMinutes();
    }

    public TestStanding getStanding() {
        return standing;
    }
}
