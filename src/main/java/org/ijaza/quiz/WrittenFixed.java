package org.ijaza.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * What a test asks of everybody, as its author wrote it.
 *
 * @param codes of questions and of case sets
 */
record WrittenFixed(Set<String> codes) {

    /** @param test an entry of {@code tests} in {@code course.yaml} */
    static WrittenFixed of(Node test) {
        return new WrittenFixed(test.itemsOf("fixed").stream().map(Node::text).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those that are left to be drawn from: a country's question stands in the place of one that is asked of all. */
    List<WrittenQuestion> others(List<WrittenQuestion> questions) {
        return questions.stream().filter(question -> !asks(question)).toList();
    }

    private boolean asks(WrittenQuestion question) {
        return question.caseSet()
                .map(set -> codes.contains(set.code()))
                .orElseGet(() -> codes.contains(question.code())
                        || question.replaces().filter(codes::contains).isPresent());
    }

    /** Whether each is there for everybody, and no question is taken out of its case. */
    static void check(Node test, List<WrittenQuestion> questions, Findings findings) {
        Map<String, WrittenQuestion> own = new HashMap<>();
        questions.stream()
                .filter(question -> question.country().isEmpty())
                .forEach(question -> own.putIfAbsent(question.code(), question));
        Set<String> cases = own.values().stream()
                .flatMap(question -> question.caseSet().stream())
                .map(WrittenCase::code)
                .collect(Collectors.toSet());
        for (Node item : test.itemsOf("fixed")) {
            WrittenQuestion question = own.get(item.text());
            String name = "'" + item.text() + "'";
            if (question != null && cases.contains(item.text())) {
                findings.add(item, "both a question and a case are called " + name + ": give one of them another id");
            } else if (question == null && !cases.contains(item.text())) {
                findings.add(
                        item,
                        questions.stream().anyMatch(other -> other.code().equals(item.text()))
                                ? "only the course's own questions can be asked of everybody, and " + name
                                        + " is a country's"
                                : "the course has no question and no case " + name);
            } else if (question != null && question.caseSet().isPresent()) {
                findings.add(
                        item,
                        "the question " + name + " is asked together with its case: name '"
                                + question.caseSet().get().code() + "'");
            }
        }
    }
}
