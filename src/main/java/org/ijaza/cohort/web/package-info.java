/** The pages on which courses are found and taken. */
package org.ijaza.cohort.web;
