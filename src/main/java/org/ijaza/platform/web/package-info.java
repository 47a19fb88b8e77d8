/** The web side of the platform: security headers, languages, permission of pages, failures as pages and problem JSON. */
package org.ijaza.platform.web;
