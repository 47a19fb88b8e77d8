/** How often something may be tried by one account, one certificate number or one network address. */
package org.ijaza.platform.limit;
