/** Pages and resources of tests. */
package org.ijaza.quiz.web;
