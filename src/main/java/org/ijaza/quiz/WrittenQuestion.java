package org.ijaza.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;

/**
 * A question as its author wrote it.
 *
 * @param country of whose adaptation it is; empty if it is the course's own
 * @param replaces code of the course's question in whose place it stands
 * @param node where it is written
 */
record WrittenQuestion(
        String code,
        QuestionType type,
        String objective,
        Level level,
        Texts stem,
        List<WrittenChoice> choices,
        Optional<String> country,
        Optional<String> replaces,
        Node node) {

    /** @param feedback said to who chose it */
    record WrittenChoice(Texts text, boolean correct, Texts feedback) {}

    /** All questions of a course, the adaptations' after its own. */
    static List<WrittenQuestion> allOf(CoursePackage course) {
        List<WrittenQuestion> all = new ArrayList<>();
        course.modules()
                .forEach(module -> of(module.questions(), Optional.empty()).forEach(all::add));
        course.adaptations().forEach(adaptation -> of(adaptation.questions(), Optional.of(adaptation.country()))
                .forEach(all::add));
        return all;
    }

    /** The course's own questions that the country does not replace, and the country's. */
    static List<WrittenQuestion> askedIn(Optional<String> country, List<WrittenQuestion> questions) {
        Set<String> replaced = questions.stream()
                .filter(question ->
                        question.country().isPresent() && question.country().equals(country))
                .flatMap(question -> question.replaces().stream())
                .collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> question.country().isEmpty()
                        ? !replaced.contains(question.code())
                        : question.country().equals(country))
                .toList();
    }

    /** Those that a line of a test's {@code draw} chooses from. */
    static List<WrittenQuestion> drawnBy(Node draw, List<WrittenQuestion> asked) {
        Optional<Level> level = draw.find("level").map(Node::text).map(Level::of);
        return asked.stream()
                .filter(question -> question.objective().equals(draw.text("objective"))
                        && level.map(wanted -> wanted == question.level()).orElse(true))
                .toList();
    }

    /** The questions of one file of a course's own bank. */
    static List<WrittenQuestion> of(Node document) {
        return of(Optional.of(document), Optional.empty()).toList();
    }

    private static Stream<WrittenQuestion> of(Optional<Node> document, Optional<String> country) {
        return document.stream()
                .flatMap(questions -> questions.itemsOf("questions").stream())
                .map(question -> of(question, country));
    }

    private static WrittenQuestion of(Node node, Optional<String> country) {
        QuestionType type =
                QuestionType.valueOf(node.text("type").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new WrittenQuestion(
                node.text("id"),
                type,
                node.text("objective"),
                Level.of(node.text("level")),
                node.texts("stem"),
                type == QuestionType.TRUE_FALSE ? trueAndFalse(node) : choices(node),
                country,
                node.find("replaces").map(Node::text),
                node);
    }

    private static List<WrittenChoice> choices(Node node) {
        return node.itemsOf("choices").stream()
                .map(choice -> new WrittenChoice(
                        choice.texts("text"),
                        choice.find("correct").map(Node::truth).orElse(false),
                        choice.texts("feedback")))
                .toList();
    }

    private static List<WrittenChoice> trueAndFalse(Node node) {
        boolean answer = node.get("answer").truth();
        return List.of(
                new WrittenChoice(label("quiz.true"), answer, node.texts("ifTrue")),
                new WrittenChoice(label("quiz.false"), !answer, node.texts("ifFalse")));
    }

    private static Texts label(String key) {
        return new Texts(label(Language.AR, key), label(Language.FR, key), label(Language.EN, key));
    }

    private static String label(Language language, String key) {
        return Messages.text(Locale.forLanguageTag(language.code()), key);
    }

    int rightChoices() {
        return (int) choices.stream().filter(WrittenChoice::correct).count();
    }
}
