/**
 * Courses and national adaptations while authors write them: drafts that hold the files of a course package, changed
 * by several people without any of them losing a word, checked by the reader of packages ({@link
 * org.ijaza.course.source}), and handed to a second person to be published.
 */
package org.ijaza.course.draft;
