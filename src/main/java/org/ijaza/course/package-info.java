/**
 * Courses and what belongs to them: versions that never change once published, modules, objectives, lessons
 * in three languages, the lessons that a country adds or puts in place of others.
 *
 * <p>Courses are written as files ({@link org.ijaza.course.source}) and published as a whole ({@link
 * org.ijaza.course.Courses}); readers see a {@link org.ijaza.course.CourseOutline}. What tests ask belongs to
 * the quiz room, who takes a course and how far they are to the cohort room.
 */
package org.ijaza.course;
