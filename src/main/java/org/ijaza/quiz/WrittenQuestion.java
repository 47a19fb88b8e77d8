package org.ijaza.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;
import org.ijaza.quiz.marking.AcceptedWords;
import org.ijaza.quiz.marking.Key;
import org.ijaza.quiz.marking.RightChoices;
import org.ijaza.quiz.marking.RightGaps;
import org.ijaza.quiz.marking.RightNumber;
import org.ijaza.quiz.marking.RightOrder;
import org.ijaza.quiz.marking.RightPairs;
import org.ijaza.quiz.marking.RightWords;
import org.ijaza.quiz.marking.Rubric;
import org.ijaza.quiz.marking.Unmarked;

/**
 * A question as its author wrote it.
 *
 * @param caseSet what it is about, together with others; none if it stands alone, or if its file has no such case
 * @param tags that its author marked it with
 * @param country of whose adaptation it is; empty if it is the course's own
 * @param replaces code of the course's question in whose place it stands
 * @param choices those offered, or the things to be ordered or matched; none where the answer is typed
 * @param key what is right
 * @param feedback on the answer as a whole; none if each choice has its own
 * @param node where it is written
 */
record WrittenQuestion(
        String code,
        QuestionType type,
        String objective,
        Level level,
        Texts stem,
        List<WrittenChoice> choices,
        Key key,
        Optional<Feedback> feedback,
        Optional<WrittenCase> caseSet,
        List<String> tags,
        Optional<String> country,
        Optional<String> replaces,
        Node node) {

    /**
     * @param feedback said to who chose it; empty where nothing is chosen for its own sake
     * @param label what it belongs to, where pairs are to be matched
     * @param gap that it is offered for, from 1; 0 if it is offered for all that there is to be answered
     */
    record WrittenChoice(Texts text, boolean correct, Texts feedback, Optional<Texts> label, int gap) {

        WrittenChoice(Texts text, boolean correct, Texts feedback) {
            this(text, correct, feedback, Optional.empty(), 0);
        }
    }

    private static final Texts NOTHING = new Texts("", "", "");

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

    /** Every file with questions of a course, the adaptations' after its own. */
    static List<Node> documentsOf(CoursePackage course) {
        return Stream.concat(
                        course.modules().stream().flatMap(module -> module.questions().stream()),
                        course.adaptations().stream().flatMap(adaptation -> adaptation.questions().stream()))
                .toList();
    }

    /** The questions of one file of a course's own bank. */
    static List<WrittenQuestion> of(Node document) {
        return of(Optional.of(document), Optional.empty()).toList();
    }

    private static Stream<WrittenQuestion> of(Optional<Node> document, Optional<String> country) {
        Map<String, WrittenCase> cases = document.stream()
                .flatMap(file -> WrittenCase.of(file).stream())
                .collect(Collectors.toMap(WrittenCase::code, Function.identity(), (first, second) -> first));
        return document.stream()
                .flatMap(file -> file.itemsOf("questions").stream())
                .map(question -> of(question, cases, country));
    }

    private static WrittenQuestion of(Node node, Map<String, WrittenCase> cases, Optional<String> country) {
        QuestionType type = QuestionType.of(node.text("type"));
        List<WrittenChoice> choices = choices(type, node);
        return new WrittenQuestion(
                node.text("id"),
                type,
                node.text("objective"),
                Level.of(node.text("level")),
                node.texts("stem"),
                choices,
                key(type, choices, node),
                node.find("ifRight").map(Node::texts).map(right -> new Feedback(right, node.texts("ifWrong"))),
                node.find("case").map(Node::text).map(cases::get),
                node.itemsOf("tags").stream().map(Node::text).toList(),
                country,
                node.find("replaces").map(Node::text),
                node);
    }

    private static Key key(QuestionType type, List<WrittenChoice> choices, Node node) {
        boolean partial =
                node.find("marking").map(Node::text).filter("partial"::equals).isPresent();
        return switch (type) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> new RightChoices(
                    choices.stream().map(WrittenChoice::correct).toList(), partial);
            case NUMERIC -> new RightNumber(
                    node.get("value").decimal(),
                    node.find("tolerance").map(Node::decimal).orElse(BigDecimal.ZERO),
                    node.find("unit").map(Node::texts).orElse(null));
            case SHORT_TEXT -> new RightWords(List.of(accepted(node.get("accepted"))), partial);
            case GAP_TEXT -> new RightWords(
                    node.itemsOf("gaps").stream()
                            .map(gap -> accepted(gap.get("accepted")))
                            .toList(),
                    partial);
            case GAP_MENU -> new RightGaps(
                    choices.stream()
                            .map(choice -> new RightGaps.Offer(choice.gap(), choice.text(), choice.correct()))
                            .toList(),
                    partial);
            case ORDERING -> new RightOrder(texts(choices), partial);
            case MATCHING -> new RightPairs(
                    choices.stream().flatMap(choice -> choice.label().stream()).toList(), texts(choices), partial);
            case ESSAY -> new Rubric(node.itemsOf("rubric").stream()
                    .map(WrittenQuestion::criterion)
                    .toList());
            case SCALE -> new Unmarked();
        };
    }

    private static Rubric.Criterion criterion(Node node) {
        return new Rubric.Criterion(
                node.texts("name"),
                node.itemsOf("levels").stream()
                        .map(level -> new Rubric.Level(level.number("points"), level.texts("text")))
                        .toList());
    }

    /** One list for all languages, or one for each. */
    private static AcceptedWords accepted(Node node) {
        return AcceptedWords.of(language -> (node.isList() ? node : node.get(language.code()))
                .items().stream().map(Node::text).toList());
    }

    private static List<Texts> texts(List<WrittenChoice> choices) {
        return choices.stream().map(WrittenChoice::text).toList();
    }

    private static List<WrittenChoice> choices(QuestionType type, Node node) {
        return switch (type) {
            case SINGLE, MULTIPLE -> choices(node);
            case TRUE_FALSE -> trueAndFalse(node);
            case NUMERIC, SHORT_TEXT, GAP_TEXT, ESSAY -> List.of();
            case SCALE -> node.itemsOf("steps").stream()
                    .map(step -> new WrittenChoice(step.texts(), false, NOTHING))
                    .toList();
            case GAP_MENU -> offers(node.itemsOf("gaps"));
            case ORDERING -> node.itemsOf("items").stream()
                    .map(item -> new WrittenChoice(item.texts(), true, NOTHING))
                    .toList();
            case MATCHING -> Stream.concat(
                            node.itemsOf("pairs").stream()
                                    .map(pair -> new WrittenChoice(
                                            pair.texts("right"), true, NOTHING, Optional.of(pair.texts("left")), 0)),
                            node.itemsOf("others").stream()
                                    .map(other -> new WrittenChoice(other.texts(), false, NOTHING)))
                    .toList();
        };
    }

    private static List<WrittenChoice> offers(List<Node> gaps) {
        List<WrittenChoice> offers = new ArrayList<>();
        for (int gap = 1; gap <= gaps.size(); gap++) {
            Node node = gaps.get(gap - 1);
            offers.add(new WrittenChoice(node.texts("right"), true, NOTHING, Optional.empty(), gap));
            for (Node wrong : node.itemsOf("wrong")) {
                offers.add(new WrittenChoice(wrong.texts(), false, NOTHING, Optional.empty(), gap));
            }
        }
        return offers;
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
