/** What programs of the regional centre call. */
package org.ijaza.centre.web;
