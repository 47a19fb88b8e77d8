/** Mails, queued in the database with the change they tell of and sent until it worked. */
package org.ijaza.platform.mail;
