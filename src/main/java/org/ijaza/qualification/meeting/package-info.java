/** Meetings in which the members of a centre decide on candidacies together, one by one, and the minutes of them. */
package org.ijaza.qualification.meeting;
