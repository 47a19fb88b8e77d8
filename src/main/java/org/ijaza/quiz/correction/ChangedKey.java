package org.ijaza.quiz.correction;

import java.util.Optional;
import org.ijaza.course.CourseVersion;
import org.ijaza.quiz.KeyCorrection;
import org.ijaza.quiz.ReplacedKey;

/**
 * A question of an older version whose key the newest one has changed, in a list.
 *
 * @param attempts how many submitted attempts were asked it
 * @param latest the last correction that was proposed; empty if none was
 */
public record ChangedKey(CourseVersion asked, ReplacedKey keys, long attempts, Optional<KeyCorrection> latest) {}
