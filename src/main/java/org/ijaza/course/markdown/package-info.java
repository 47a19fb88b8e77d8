/**
 * The text of a lesson: Markdown with tables, footnotes and five blocks of our own, checked when it is read
 * and turned into safe HTML when it is published.
 */
package org.ijaza.course.markdown;
