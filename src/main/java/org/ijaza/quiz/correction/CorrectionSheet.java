package org.ijaza.quiz.correction;

import java.util.List;
import java.util.Optional;
import org.ijaza.course.CourseVersion;
import org.ijaza.quiz.KeyCorrection;
import org.ijaza.quiz.Remarking;
import org.ijaza.quiz.ReplacedKey;

/**
 * One question whose key a later version has corrected, with what marking by the right one would do.
 *
 * @param asked version that has the wrong key
 * @param corrected version that has the right one
 * @param latest the last correction that was proposed; empty if none was
 * @param changes attempts whose score would be another; once they are marked anew, those whose result stays
 * @param mayPropose whether the caller may propose it now
 * @param mayDecide whether the caller may decide on it now
 */
public record CorrectionSheet(
        CourseVersion asked,
        CourseVersion corrected,
        ReplacedKey keys,
        Optional<KeyCorrection> latest,
        List<Remarking.Change> changes,
        boolean mayPropose,
        boolean mayDecide) {

    /** How many attempts get a better score. */
    public long better() {
        return changes.stream().filter(Remarking.Change::isBetter).count();
    }

    /** How many of these pass a test that was failed. */
    public long newlyPassed() {
        return changes.stream().filter(Remarking.Change::isNewlyPassed).count();
    }

    /** How many would be worse off, and keep what they have. */
    public long kept() {
        return changes.size() - better();
    }
}
