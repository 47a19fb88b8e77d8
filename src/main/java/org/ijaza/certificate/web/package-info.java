/** Pages and resources by which certificates are downloaded and verified. */
package org.ijaza.certificate.web;
