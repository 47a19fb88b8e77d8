package org.ijaza.cohort.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.centre.contact.ReferralLists;
import org.ijaza.cohort.Learning;
import org.ijaza.cohort.Progress;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.Courses;
import org.ijaza.course.markdown.ContactsPlace;
import org.ijaza.platform.Caller;
import org.ijaza.platform.web.Parameters;

/** A lesson, with the way on to the next. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    private Learning learning;

    @Inject
    private Courses courses;

    @Inject
    private ReferralLists referrals;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Parameters parameters;

    private long id;
    private Progress progress;
    private CourseOutline.Lesson lesson;
    private CourseOutline.Module module;
    private List<String> parts;
    private ReferralLists.Shown contacts;

    @PostConstruct
    void load() {
        id = parameters.getId();
        progress = learning.getMineWithLesson(id);
        lesson = progress.outline().findLesson(id).orElseThrow();
        module = progress.outline().findModuleOf(id).orElseThrow();
        String html = courses.getLessonHtml(id, caller.language());
        parts = ContactsPlace.around(html);
        if (parts.size() > 1) {
            contacts = referrals.findFor(caller.country()).orElse(null);
        }
        if (contacts == null) {
            parts = List.of(html);
        }
    }

    /** Notes the lesson as finished and goes on: to the next one, or back to the course after the last. */
    public String finish() {
        return learning.finish(id)
                .map(next -> "/learn/lesson?faces-redirect=true&id=" + next.id())
                .orElseGet(() -> "/learn/course?faces-redirect=true&code="
                        + progress.outline().code());
    }

    public Progress getProgress() {
        return progress;
    }

    public CourseOutline.Lesson getLesson() {
        return lesson;
    }

    public CourseOutline.Module getModule() {
        return module;
    }

    /** Place of the lesson in its module, from 1. */
    public int getPlace() {
        return module.lessons().indexOf(lesson) + 1;
    }

    /** Its text, sanitised when it was published: before, between and behind the places for referral contacts. */
    public List<String> getParts() {
        return parts;
    }

    /** What stands between the parts; null if there is but one. */
    public ReferralLists.Shown getContacts() {
        return contacts;
    }

    /** Whether a contact was not found right for so long that the reader should ask. */
    public boolean isOld(ReferralLists.Entry entry) {
        return entry.isOverdue(LocalDate.now(clock));
    }

    /** The lesson before this one, null before the first. */
    public CourseOutline.Lesson getPrevious() {
        return progress.outline().findPrevious(id).orElse(null);
    }

    public boolean isSeen() {
        return progress.hasSeen(id);
    }

    public boolean isLast() {
        return progress.outline().findNext(id).isEmpty();
    }
}
