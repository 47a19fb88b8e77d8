/**
 * What happens between an author's draft and a published version: differences by word, what others published
 * meanwhile, and the second person who reads, returns or publishes.
 */
package org.ijaza.course.review;
