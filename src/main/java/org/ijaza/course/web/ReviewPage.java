package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftState;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.review.Comparison;
import org.ijaza.course.review.Reviews;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** A draft beside the published version: what its authors hand in, and a reviewer returns or publishes. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private Reviews reviews;

    @Inject
    private Drafts drafts;

    @Inject
    private Caller caller;

    @Inject
    @Param(name = "draft")
    private Long id;

    private Comparison comparison;
    private boolean mayWrite;
    private boolean mayDecide;
    private List<String> published = List.of();
    private String comments;

    @PostConstruct
    void load() {
        comparison = reviews.compare(Optional.ofNullable(id).orElseThrow(NotFound::new));
        mayWrite = drafts.mayWrite(comparison.draft());
        mayDecide = reviews.mayDecide(id);
    }

    public String handIn() {
        reviews.handIn(id);
        return here("review.handed-in");
    }

    public String takeBack() {
        reviews.takeBack(id);
        return here("review.taken-back");
    }

    public String bringUp() {
        reviews.bringUp(id, new HashSet<>(published));
        return here("review.brought-up");
    }

    public String giveBack() {
        reviews.returnForChanges(id, comments);
        return "/author/reviews?faces-redirect=true&done=review.returned";
    }

    public String publish() {
        reviews.publish(id, comments);
        return here("review.published");
    }

    private String here(String done) {
        return "/author/review?faces-redirect=true&draft=" + id + "&done=" + done;
    }

    public Comparison getComparison() {
        return comparison;
    }

    public Draft getDraft() {
        return comparison.draft();
    }

    /** Whether the caller writes it and it can be changed now. */
    public boolean isMayWrite() {
        return mayWrite;
    }

    /** Whether the caller writes it and it waits for a reviewer. */
    public boolean isMayTakeBack() {
        return isWaiting() && drafts.isWriter(comparison.draft());
    }

    /** Whether the caller reviews it and had no part in it. */
    public boolean isMayDecide() {
        return mayDecide;
    }

    /** Whether a reviewer is looked for. */
    public boolean isWaiting() {
        return comparison.draft().getState() == DraftState.IN_REVIEW;
    }

    /** Whether it is one of the past, and its differences are those to what came after it. */
    public boolean isOver() {
        return comparison.draft().getState().isFinal();
    }

    public String name(Person person) {
        return person.getNames().in(caller.language());
    }

    /** Files of which the published text is to stand. */
    public List<String> getPublished() {
        return published;
    }

    public void setPublished(List<String> published) {
        this.published = published;
    }

    public String getComments() {
        return comments;
    }

    public void setComments(String comments) {
        this.comments = comments;
    }
}
