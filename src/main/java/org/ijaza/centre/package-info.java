/**
 * Centres of the countries, and the roles that people hold in them: who may do what, asked by every service of the
 * rooms that follow.
 */
package org.ijaza.centre;
