package org.ijaza.course.review;

import java.util.List;
import java.util.Optional;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.draft.Draft;
import org.ijaza.platform.yaml.Problem;

/**
 * A draft beside what is published.
 *
 * @param published the newest version; empty for a course that was never published
 * @param changes what publishing would change, by file
 * @param conflicts files that were also changed by who published since the draft was begun: the draft's text on top of
 *     the published one
 * @param problems what keeps it from being published
 */
public record Comparison(
        Draft draft,
        Optional<CourseVersion> published,
        List<FileChange> changes,
        List<FileChange> conflicts,
        List<Problem> problems) {

    /** Whether a newer version was published since the draft was begun. */
    public boolean isBehind() {
        return published
                .filter(version -> version.getNumber() != draft.getBaseNumber())
                .isPresent();
    }

    /** Whether it can be published, as far as its files go. */
    public boolean isPublishable() {
        return !changes.isEmpty() && conflicts.isEmpty() && problems.isEmpty();
    }
}
