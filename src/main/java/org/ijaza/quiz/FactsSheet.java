package org.ijaza.quiz;

import java.util.List;
import org.ijaza.course.draft.Draft;
import org.ijaza.platform.yaml.Problem;

/**
 * The facts of a course or of one of its modules, as an author has them before her.
 *
 * @param module its id; null for the course's own
 * @param path of the file in the draft
 * @param revision of the file that was read
 * @param objectives of all modules, which tests may draw from
 * @param askable questions and case sets of all modules, which tests may ask of everybody; none on a module's sheet
 * @param problems that the checks find in this file
 * @param writable whether the caller may change it now
 */
public record FactsSheet(
        Draft draft,
        String module,
        String path,
        int revision,
        FactsFile file,
        List<QuestionSheet.Measured> objectives,
        List<Askable> askable,
        List<Problem> problems,
        boolean writable) {

    /** @param text how it begins, in the reader's language */
    public record Askable(String id, String text) {}
}
