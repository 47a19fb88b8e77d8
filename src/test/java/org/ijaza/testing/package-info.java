/** What tests share: the running application, a database server, a browser, ways through the site. */
package org.ijaza.testing;
