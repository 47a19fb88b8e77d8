package org.ijaza.quiz;

import java.util.List;
import java.util.stream.Collectors;
import org.ijaza.platform.yaml.Node;

/** A line of a test's {@code draw}, as its author wrote it. */
record WrittenDraw(Blueprint.Part part) {

    static WrittenDraw of(Node draw) {
        return new WrittenDraw(Blueprint.Part.of(draw));
    }

    /** How many of the things that it draws it can choose from: questions that stand alone, or case sets. */
    int choice(List<WrittenQuestion> asked) {
        List<WrittenQuestion> taken = asked.stream().filter(this::takes).toList();
        if (part.cases() == 0) {
            return taken.size();
        }
        return (int) taken.stream()
                .flatMap(question -> question.caseSet().stream())
                .collect(Collectors.groupingBy(WrittenCase::code, Collectors.counting()))
                .values()
                .stream()
                .filter(size -> part.isOfLength(size.intValue()))
                .count();
    }

    private boolean takes(WrittenQuestion question) {
        return part.takes(
                question.caseSet().map(WrittenCase::objective).orElse(null),
                question.objective(),
                question.level(),
                question.type());
    }
}
