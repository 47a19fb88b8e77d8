package org.ijaza.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.course.source.Level;
import org.ijaza.platform.yaml.Node;

/**
 * A line of a test's {@code draw}.
 *
 * @param level that the questions are of; of any if there is none
 * @param type that the questions are of; of any that a program marks if there is none
 * @param questions how many
 * @param cases how many case sets they are of; 0 if they stand alone
 */
record WrittenDraw(String objective, Optional<Level> level, Optional<QuestionType> type, int questions, int cases) {

    static WrittenDraw of(Node draw) {
        return new WrittenDraw(
                draw.text("objective"),
                draw.find("level").map(Node::text).map(Level::of),
                draw.find("type").map(Node::text).map(QuestionType::of),
                draw.number("questions"),
                draw.find("cases").map(Node::number).orElse(0));
    }

    /** How many things it draws: questions that stand alone, or case sets. */
    int count() {
        return cases == 0 ? questions : cases;
    }

    /** How many of those things it can choose from. */
    int choice(List<WrittenQuestion> asked) {
        if (cases == 0) {
            return (int) asked.stream().filter(this::takes).count();
        }
        return (int) asked.stream()
                .flatMap(question -> question.caseSet().stream())
                .filter(set -> set.objective().equals(objective))
                .collect(Collectors.groupingBy(WrittenCase::code, Collectors.counting()))
                .values()
                .stream()
                .filter(size -> size * cases == questions)
                .count();
    }

    private boolean takes(WrittenQuestion question) {
        return question.caseSet().isEmpty()
                && question.objective().equals(objective)
                && type.map(wanted -> wanted == question.type())
                        .orElse(question.type().isMarkedByKey())
                && level.map(wanted -> wanted == question.level()).orElse(true);
    }
}
