/**
 * Knowledge tests: the question bank of a course version, what a test draws from it, and attempts at it by people.
 * Questions are written in the course's files; this room checks them with the course and stores them in the same
 * transaction.
 *
 * <p>Who may sit a test is asked of {@link org.ijaza.quiz.TestAdmission}; what follows from a result is for those
 * who observe {@link org.ijaza.quiz.AttemptSubmitted}.
 */
package org.ijaza.quiz;
