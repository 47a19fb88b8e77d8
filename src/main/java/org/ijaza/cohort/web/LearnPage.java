package org.ijaza.cohort.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.cohort.Learning;
import org.ijaza.cohort.Progress;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;

/** "My learning": the courses one takes with what comes next, and those one could join. */
@Named
@RequestScoped
public class LearnPage {

    @Inject
    private Learning learning;

    @Inject
    private Courses courses;

    private List<Progress> mine;
    private List<CourseVersion> others;

    public void open() {
        mine = learning.findMine();
        Set<String> taken =
                mine.stream().map(progress -> progress.outline().code()).collect(Collectors.toSet());
        others = courses.findCurrentVersions().stream()
                .filter(version -> !taken.contains(version.getCourse().getCode()))
                .toList();
    }

    public List<Progress> getMine() {
        return mine;
    }

    /** Courses that the reader has not joined. */
    public List<CourseVersion> getOthers() {
        return others;
    }
}
