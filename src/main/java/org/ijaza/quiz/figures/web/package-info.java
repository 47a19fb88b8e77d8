/** The page of figures, its charts, and the same as a file. */
package org.ijaza.quiz.figures.web;
