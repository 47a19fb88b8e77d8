/**
 * Taking a course: who is enrolled, which lessons they have finished, when the course is completed. Tutored groups
 * belong here too. Knows nothing of certificates: it says {@link org.ijaza.cohort.CourseCompleted}.
 */
package org.ijaza.cohort;
