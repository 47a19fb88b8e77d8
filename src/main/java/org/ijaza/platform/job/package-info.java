/** Work that is done after the request that asked for it: kept in the database until it succeeded. */
package org.ijaza.platform.job;
