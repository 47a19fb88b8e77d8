package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.account.Person;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.review.Reviews;
import org.ijaza.platform.Caller;

/** What waits for a reviewer, the longest waiting first. */
@Named
@RequestScoped
public class ReviewsPage {

    @Inject
    private Reviews reviews;

    @Inject
    private Caller caller;

    private List<Draft> waiting;

    @PostConstruct
    void load() {
        waiting = reviews.findWaiting();
    }

    public List<Draft> getWaiting() {
        return waiting;
    }

    public String name(Person person) {
        return person.getNames().in(caller.language());
    }
}
