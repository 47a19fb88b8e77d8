/** Pages of candidates and of those who act in candidacies; the files that were handed in. */
package org.ijaza.qualification.web;
