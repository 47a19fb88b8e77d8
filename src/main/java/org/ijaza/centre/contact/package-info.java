/** The services to which somebody who may be a victim is referred in a country, kept by its national centre. */
package org.ijaza.centre.contact;
