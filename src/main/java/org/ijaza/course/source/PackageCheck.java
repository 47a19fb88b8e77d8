package org.ijaza.course.source;

import org.ijaza.platform.yaml.Findings;

/**
 * A check of a course's folder by a room that knows more about a part of it, run with the course's own
 * checks and before anything is stored. Such rooms offer it as a bean.
 */
public interface PackageCheck {

    /** Adds what is wrong to the findings; must not change or store anything. */
    void check(CoursePackage course, Findings findings);
}
