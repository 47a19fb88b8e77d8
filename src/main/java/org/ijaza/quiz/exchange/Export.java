package org.ijaza.quiz.exchange;

import java.util.List;

/**
 * Questions as they leave.
 *
 * @param left what stays behind, whole questions and parts of some, and why
 * @param fileName for who keeps it
 */
public record Export(byte[] content, List<Refused> left, String fileName) {}
