/** How people come to belong to a centre: invited by mail, one at a time or many at once. */
package org.ijaza.centre.invitation;
