/** Certificates for a whole list of people: who would get one and who not, then all of them issued by a job. */
package org.ijaza.certificate.batch;
