/** Lists of people as files of comma-separated values: read, checked line by line, and invited all or none. */
package org.ijaza.centre.csv;
