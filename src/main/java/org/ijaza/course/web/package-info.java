/** Serves the pictures, sounds and documents of lessons. */
package org.ijaza.course.web;
