/**
 * Keys that were published wrong: which they are, what the right ones would change, who proposes and who decides. The
 * marking itself is the room's ({@link org.ijaza.quiz.Remarking}).
 */
package org.ijaza.quiz.correction;
