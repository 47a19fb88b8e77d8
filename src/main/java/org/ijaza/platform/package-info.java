/**
 * What every room stands on and no field expert would ask about: configuration, database, languages,
 * failures, the audit trail, jobs, mail, web security. Knows no other room.
 */
package org.ijaza.platform;
