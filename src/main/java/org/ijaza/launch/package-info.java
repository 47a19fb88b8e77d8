/**
 * Starts Payara Micro with the application in it: looks first whether it can, keeps the server's chatter out
 * of the console, and says in one line what stands in the way. Runs outside the WAR and shares nothing with it
 * but system properties whose names begin with {@code ijaza.}.
 */
package org.ijaza.launch;
