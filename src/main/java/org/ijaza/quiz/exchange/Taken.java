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
 * @param remarks what of it is lost, or has to be added
 */
public record Taken(
        Item item,
        String id,
        Optional<String> objective,
        Optional<Level> level,
        String replaces,
        List<Remark> remarks) {

    public QuestionType type() {
        return BankItems.type(item.task());
    }

    /** What can be chosen; nothing if it is a statement. */
    public List<Task.Option> options() {
        return item.task() instanceof Task.Choices choices ? choices.options() : List.of();
    }

    /** Whether the statement is true; no if it is none. */
    public boolean answeredTrue() {
        return item.task() instanceof Task.Statement said && said.answer();
    }

    /** What is said after an answer, if it is a statement. */
    public Optional<Task.Statement> statement() {
        return item.task() instanceof Task.Statement said ? Optional.of(said) : Optional.empty();
    }
}
