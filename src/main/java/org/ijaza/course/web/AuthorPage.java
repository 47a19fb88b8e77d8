package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.Drafts;

/** The author's desk: drafts that are open, and courses that one may be begun from. */
@Named
@RequestScoped
public class AuthorPage {

    @Inject
    private Drafts drafts;

    @Inject
    private Courses courses;

    @Inject
    private Permissions permissions;

    private List<Draft> open;
    private List<CourseVersion> published;
    private List<String> countries;
    private boolean regional;
    private final NewPart added = new NewPart();

    @PostConstruct
    void load() {
        permissions.requireAnywhere(Role.AUTHOR);
        open = drafts.findMine().stream()
                .filter(draft -> !draft.getState().isFinal())
                .toList();
        published = courses.findCurrentVersions();
        List<Centre> centres = permissions.findCentres(Role.AUTHOR);
        regional = centres.stream().anyMatch(centre -> centre.getKind() == CentreKind.REGIONAL);
        countries = centres.stream()
                .filter(centre -> centre.getKind() != CentreKind.REGIONAL)
                .map(Centre::getCountry)
                .distinct()
                .toList();
    }

    /** Opens or continues the draft of a course. */
    public String open(String course) {
        return draft(drafts.open(course));
    }

    /** Opens or continues the adaptation of a course to a country. */
    public String adapt(String course, String country) {
        return draft(drafts.openAdaptation(course, country));
    }

    /** Begins a new course. */
    public String create() {
        return draft(drafts.create(added.getId(), added.texts()));
    }

    private static String draft(Draft draft) {
        return "/author/draft?faces-redirect=true&id=" + draft.getId();
    }

    public List<Draft> getOpen() {
        return open;
    }

    /** The current version of each course. */
    public List<CourseVersion> getPublished() {
        return published;
    }

    /** Whether the caller writes the courses themselves. */
    public boolean isRegional() {
        return regional;
    }

    /** Countries whose adaptations the caller writes. */
    public List<String> getCountries() {
        return countries;
    }

    /** What the form for a new course holds. */
    public NewPart getAdded() {
        return added;
    }
}
