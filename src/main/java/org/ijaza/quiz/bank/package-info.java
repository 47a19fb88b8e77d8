/** Finding published questions again, among ten thousand and in any language. */
package org.ijaza.quiz.bank;
