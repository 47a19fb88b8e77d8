package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.Optional;
import org.ijaza.course.source.Level;
import org.ijaza.quiz.QuestionType;

/**
 * A question of a file that will be taken over, as it will be.
 *
 * @param id that it gets
 * @param objective that the file names, if the module has it; else the author chooses
 * @param level that the file names; else the author chooses
 * @param replaces the course's question in whose place it stands; empty if it stands for itself
 * @param tags that it keeps
 * @param about what it is about, with the id that this gets; its objective is empty where the author chooses it
 * @param remarks what of it is lost, or has to be added
 */
public record Taken(
        Item item,
        String id,
        Optional<String> objective,
        Optional<Level> level,
        String replaces,
        List<String> tags,
        Optional<Story> about,
        List<Remark> remarks) {

    public QuestionType type() {
        return BankTasks.type(item.task());
    }

    /** What is right in it, what is not, and what is said of an answer. */
    public List<TaskLine> lines() {
        return TaskLine.of(item.task());
    }
}
