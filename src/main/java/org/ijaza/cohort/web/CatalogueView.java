package org.ijaza.cohort.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;

/** The courses that are open to everyone with an account. */
@Named
@RequestScoped
public class CatalogueView {

    @Inject
    private Courses courses;

    private List<CourseVersion> all;

    /** The current version of each, read once a request. */
    public List<CourseVersion> getAll() {
        if (all == null) {
            all = courses.findCurrentVersions();
        }
        return all;
    }
}
