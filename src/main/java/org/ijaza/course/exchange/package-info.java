/** Courses as archives: what is given to another platform, or comes from one. */
package org.ijaza.course.exchange;
