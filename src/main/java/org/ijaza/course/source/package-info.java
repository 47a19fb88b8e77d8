/**
 * A course as its authors wrote it: a folder of YAML and Markdown in three languages ({@code
 * courses/README.md} describes it), read as a whole, checked as a whole.
 */
package org.ijaza.course.source;
