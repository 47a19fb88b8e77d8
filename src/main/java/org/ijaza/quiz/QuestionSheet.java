package org.ijaza.quiz;

import java.util.List;
import org.ijaza.course.draft.Draft;
import org.ijaza.platform.yaml.Problem;

/**
 * The questions of a module or of a national adaptation, as an author has them before her.
 *
 * @param path of the file in the draft
 * @param revision of the file that was read; 0 if it is not there yet
 * @param objectives that questions may measure
 * @param problems that the checks find in this file
 * @param writable whether the caller may change it now
 */
public record QuestionSheet(
        Draft draft,
        String path,
        int revision,
        QuestionsFile file,
        List<Measured> objectives,
        List<Problem> problems,
        boolean writable) {

    /** An objective, and its text in the reader's language. */
    public record Measured(String id, String text) {}
}
