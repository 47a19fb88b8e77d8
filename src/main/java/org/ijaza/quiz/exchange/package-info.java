/**
 * Question files of other platforms: read into, and written from, a small neutral model ({@link
 * org.ijaza.quiz.exchange.Item}), which knows neither their formats nor the bank's. A further kind of question is one
 * more {@link org.ijaza.quiz.exchange.Task}, and one more case in each reader, each writer, in {@code BankTasks} and, where
 * a format cannot hold it, in {@code Limits}.
 */
package org.ijaza.quiz.exchange;
