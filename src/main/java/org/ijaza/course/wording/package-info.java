/** Whether texts in three languages can be what they say they are: their script, their lengths, no gap left in them. */
package org.ijaza.course.wording;
