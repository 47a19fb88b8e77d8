package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.batch.Batch;
import org.ijaza.certificate.batch.BatchLine;
import org.ijaza.certificate.batch.BatchState;
import org.ijaza.certificate.batch.Batches;
import org.ijaza.course.Courses;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** A batch: who would get a certificate and who not, how far it is, and what came of it. */
@Named
@RequestScoped
public class BatchPage {

    @Inject
    private Batches batches;

    @Inject
    private Workshop workshop;

    @Inject
    private Courses courses;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private Long id;

    private Batch batch;
    private List<BatchLine> getting;
    private List<BatchLine> leftOut;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound();
        }
        batch = batches.getBatch(id);
    }

    public String confirm() {
        batches.confirm(id);
        return "/certify/batch?faces-redirect=true&id=" + id;
    }

    public String discard() {
        batches.discard(id);
        return "/certify/issue?faces-redirect=true&done=batch.discarded";
    }

    public Batch getBatch() {
        return batch;
    }

    /** Title of the kind of certificate. */
    public Texts getKindTitle() {
        return workshop.findKind(batch.getKind()).orElseThrow().title();
    }

    public Texts getCourseTitle() {
        return courses.getCurrentVersion(batch.getCourse().getCode()).getTitle();
    }

    /** Whether it is being done, so that the page looks again. */
    public boolean isRunning() {
        return batch.getState() == BatchState.CONFIRMED;
    }

    /** Seconds that it will still take, rounded up; null while that is not known. */
    public Long getSecondsLeft() {
        return batch.timeLeft(clock.instant())
                .map(Duration::toSeconds)
                .map(seconds -> seconds + 1)
                .orElse(null);
    }

    /** Those who get a certificate, or have it; read once a request. */
    public List<BatchLine> getGetting() {
        if (getting == null) {
            getting = batches.findLines(id, false);
        }
        return getting;
    }

    /** Those who get none; read once a request. */
    public List<BatchLine> getLeftOut() {
        if (leftOut == null) {
            leftOut = batches.findLines(id, true);
        }
        return leftOut;
    }
}
