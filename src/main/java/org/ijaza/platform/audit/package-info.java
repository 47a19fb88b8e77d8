/** The append-only record of who did what, chained by hash. */
package org.ijaza.platform.audit;
