/**
 * What a scheme can ask for, one small class for each {@code kind:} of {@code certificate.yaml}. A new one is a class
 * with a line in {@code META-INF/services}, an entry in {@code certificates/schema} and its texts; nothing that walks
 * candidates through a scheme knows any of them.
 */
package org.ijaza.qualification.requirement;
