/** What all courses share: the sources that lessons cite, and the glossary that they link to. */
package org.ijaza.course.reference;
