/** The page of the question bank. */
package org.ijaza.quiz.bank.web;
