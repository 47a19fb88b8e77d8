package org.ijaza.quiz.exchange;

import java.util.List;

/**
 * Questions as they leave.
 *
 * @param left those that stay behind, and why
 * @param fileName for who keeps it
 */
public record Export(byte[] content, List<Refused> left, String fileName) {}
