package org.ijaza.course;

import org.ijaza.course.source.CoursePackage;

/**
 * A new version of a course has been stored; fired inside the transaction, so that other rooms store their
 * part of the package with it or not at all.
 */
public record CourseVersionPublished(CourseVersion version, CoursePackage source) {}
