/**
 * What the answers to tests say about tests and questions: how hard, how telling, how even between languages. Pure
 * statistics of first attempts, and the service that reads them. Nobody's name is here.
 */
package org.ijaza.quiz.figures;
