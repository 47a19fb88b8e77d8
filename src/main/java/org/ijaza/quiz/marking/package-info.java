/**
 * Answers, what is right, and how much of a mark an answer earns. Knows neither tables nor pages: an {@link
 * org.ijaza.quiz.marking.Answer} is what somebody gave, a {@link org.ijaza.quiz.marking.Key} what an author wrote. A
 * further kind of question is one more key, and one more answer only if it is given by other means.
 */
package org.ijaza.quiz.marking;
