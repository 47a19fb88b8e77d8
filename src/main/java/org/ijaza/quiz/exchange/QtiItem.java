package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Texts;

/**
 * Makes a question into an item of QTI 3.0: what may be answered and what is right, the text and where it is answered, how
 * that is marked, and what is said then.
 */
final class QtiItem {

    /** Before the languages of the words that a field accepts, as {@link Accepted#languages()} says them. */
    static final String LANGUAGES = "data-answers";

    /** Of a paragraph with one of several fields, and of what stands behind a number. */
    static final String GAP = "gap";

    static final String UNIT = "unit";

    /** Who marks, and reads the rubric. */
    static final String SCORER = "scorer";

    static final String QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static final String RESPONSE = "RESPONSE";
    private static final String CHOICE = "choice-";

    private final List<QtiElement> declarations = new ArrayList<>();
    private final List<QtiElement> conditions = new ArrayList<>();
    private final QtiElement body = QtiElement.of("qti-item-body");
    private final Texts stem;

    private QtiItem(Texts stem) {
        this.stem = stem;
    }

    /** @param stimulus where a text is in the package that several items are about, seen from the item */
    static QtiElement of(Item item, Function<Story, String> stimulus) {
        List<QtiElement> about = item
                .about()
                .map(story -> QtiElement.of("qti-assessment-stimulus-ref")
                        .with("identifier", QtiName.of(story.id()))
                        .with("href", stimulus.apply(story))
                        .with("title", story.id()))
                .stream()
                .toList();
        QtiItem made = new QtiItem(item.stem());
        QtiElement element = QtiElement.of("qti-assessment-item")
                .with("xmlns", QTI)
                .with("identifier", QtiName.of(item.id()))
                .with("title", item.name())
                .with("adaptive", "false")
                .with("time-dependent", "false");
        boolean partial = PartMarks.isPartial(item);
        if (item.task() instanceof Task.Whole whole) {
            made.fields(whole);
            return element.add(
                    made.declarations,
                    QtiMarking.outcomes("single", partial),
                    about,
                    made.body,
                    QtiMarking.of(made.conditions, partial),
                    said(QtiMarking.CORRECT, whole.feedback().ifRight()),
                    said(QtiMarking.INCORRECT, whole.feedback().ifWrong()));
        }
        if (item.task() instanceof Task.Essay essay) {
            made.essay(essay);
            return element.add(made.declarations, QtiMarking.byHand(), about, made.body);
        }
        List<Choice> choices = choices(item.task());
        boolean several = item.task() instanceof Task.Choices some && some.several();
        boolean mapped = several && partial;
        String cardinality = several ? "multiple" : "single";
        made.choices(item.task(), choices, cardinality, mapped);
        return element.add(
                made.declarations,
                QtiMarking.outcomes(cardinality, false),
                about,
                made.body,
                mapped ? QtiMarking.ofMappedChoices(RESPONSE) : QtiMarking.ofChoices(RESPONSE));
    }

    private static List<QtiElement> said(String identifier, Texts feedback) {
        return feedback.equals(Task.NOTHING)
                ? List.of()
                : List.of(QtiElement.of(
                                "qti-modal-feedback", QtiElement.of("qti-content-body", QtiElement.of("p", feedback)))
                        .with("outcome-identifier", QtiMarking.FEEDBACK)
                        .with("identifier", identifier)
                        .with("show-hide", "show"));
    }

    private record Choice(String id, Texts text, boolean correct, Texts feedback) {}

    /** Those of a statement are known by their identifiers, and say "true" and "false" in three languages. */
    private static List<Choice> choices(Task task) {
        if (task instanceof Task.Statement said) {
            return List.of(
                    new Choice("true", word("quiz.true"), said.answer(), said.ifTrue()),
                    new Choice("false", word("quiz.false"), !said.answer(), said.ifFalse()));
        }
        List<Task.Option> options = ((Task.Choices) task).options();
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Choice(
                        CHOICE + (i + 1),
                        options.get(i).text(),
                        options.get(i).correct(),
                        options.get(i).feedback()))
                .toList();
    }

    private static Texts word(String key) {
        return new Texts(
                Messages.text(Locale.forLanguageTag("ar"), key),
                Messages.text(Locale.FRENCH, key),
                Messages.text(Locale.ENGLISH, key));
    }

    private void choices(Task task, List<Choice> choices, String cardinality, boolean mapped) {
        List<String> right =
                choices.stream().filter(Choice::correct).map(Choice::id).toList();
        Map<String, String> marks = new LinkedHashMap<>();
        if (mapped && !right.isEmpty()) {
            choices.forEach(choice -> marks.put(choice.id(), share(choice.correct(), right.size())));
        }
        declare(RESPONSE, cardinality, "identifier", right, marks);
        QtiElement interaction = block("qti-choice-interaction", String.valueOf(task instanceof Task.Choices))
                .with("max-choices", cardinality.equals("multiple") ? "0" : "1");
        for (Choice choice : choices) {
            QtiElement feedback = QtiElement.of("qti-feedback-inline", choice.feedback())
                    .with("outcome-identifier", QtiMarking.FEEDBACK)
                    .with("identifier", choice.id())
                    .with("show-hide", "show");
            interaction.add(
                    choice("qti-simple-choice", choice.id(), choice.text()).add(feedback));
        }
        body.add(interaction);
    }

    /** Of the mark of one, with six decimals: more than any sum of eight needs to be told from another. */
    private static String share(boolean right, int count) {
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
        return (right ? share : share.negate()).toPlainString();
    }

    private void fields(Task.Whole task) {
        if (task instanceof Task.Number number) {
            number(number);
        } else if (task instanceof Task.Words words) {
            declare(RESPONSE, words.accepted());
            body.add(QtiElement.of("div", stem), QtiElement.of("p", entry(RESPONSE, words.accepted())));
        } else if (task instanceof Task.Order order) {
            order(order);
        } else if (task instanceof Task.Matching matching) {
            matching(matching);
        } else if (task instanceof Task.Gaps gaps) {
            body.add(QtiElement.of("div", stem));
            for (int i = 1; i <= gaps.gaps().size(); i++) {
                Accepted accepted = gaps.gaps().get(i - 1);
                declare(RESPONSE + "_" + i, accepted);
                body.add(gap(i, entry(RESPONSE + "_" + i, accepted)));
            }
        } else if (task instanceof Task.Menus menus) {
            body.add(QtiElement.of("div", stem));
            for (int i = 1; i <= menus.gaps().size(); i++) {
                body.add(gap(i, menu(RESPONSE + "_" + i, menus.gaps().get(i - 1))));
            }
        }
    }

    private void number(Task.Number number) {
        declare(RESPONSE, "single", "float", List.of(number.value().toPlainString()), Map.of());
        QtiElement near = QtiElement.of("qti-equal", QtiMarking.variable(RESPONSE), QtiMarking.correct(RESPONSE));
        String tolerance = number.tolerance().toPlainString();
        conditions.add(
                number.tolerance().signum() == 0
                        ? near.with("tolerance-mode", "exact")
                        : near.with("tolerance-mode", "absolute").with("tolerance", tolerance + " " + tolerance));
        QtiElement field =
                QtiElement.of("p", QtiElement.of("qti-text-entry-interaction").with("response-identifier", RESPONSE));
        if (!number.unit().equals(Task.NOTHING)) {
            field.add(" ", QtiElement.of("span", number.unit()).with("class", UNIT));
        }
        body.add(QtiElement.of("div", stem), field);
    }

    private void declare(String response, Accepted accepted) {
        List<String> words =
                accepted.entries().stream().map(Accepted.Entry::word).toList();
        QtiElement mapping = QtiElement.of("qti-mapping").with("default-value", "0");
        words.forEach(word -> mapping.add(QtiElement.of("qti-map-entry")
                .with("map-key", word)
                .with("mapped-value", "1")
                .with("case-sensitive", "false")));
        QtiElement declaration =
                declare(response, "single", "string", words.stream().limit(1).toList(), Map.of());
        if (!words.isEmpty()) {
            declaration.add(mapping);
        }
        conditions.add(QtiMarking.isMapped(response));
    }

    private static QtiElement entry(String response, Accepted accepted) {
        QtiElement entry = QtiElement.of("qti-text-entry-interaction").with("response-identifier", response);
        return accepted.languages().isEmpty() ? entry : entry.with(LANGUAGES, accepted.languages());
    }

    private static QtiElement gap(int number, QtiElement field) {
        return QtiElement.of("p", "[" + number + "] ", field).with("class", GAP);
    }

    private QtiElement menu(String response, Task.Menu menu) {
        declare(response, "single", "identifier", List.of(CHOICE + 1), Map.of());
        conditions.add(QtiMarking.match(response));
        QtiElement interaction = QtiElement.of(
                        "qti-inline-choice-interaction", choice("qti-inline-choice", CHOICE + 1, menu.right()))
                .with("response-identifier", response)
                .with("shuffle", "true");
        for (int i = 0; i < menu.wrong().size(); i++) {
            interaction.add(
                    choice("qti-inline-choice", CHOICE + (i + 2), menu.wrong().get(i)));
        }
        return interaction;
    }

    private void order(Task.Order order) {
        QtiElement interaction = block("qti-order-interaction", "true");
        List<String> right = new ArrayList<>();
        for (int i = 1; i <= order.items().size(); i++) {
            right.add(CHOICE + i);
            interaction.add(
                    choice("qti-simple-choice", CHOICE + i, order.items().get(i - 1)));
            conditions.add(QtiElement.of(
                    "qti-match",
                    QtiElement.of("qti-index", QtiMarking.variable(RESPONSE)).with("n", String.valueOf(i)),
                    QtiMarking.base("identifier", CHOICE + i)));
        }
        declare(RESPONSE, "ordered", "identifier", right, Map.of());
        body.add(interaction);
    }

    private void essay(Task.Essay essay) {
        declare(RESPONSE, "single", "string", List.of(), Map.of());
        body.add(QtiElement.of("qti-extended-text-interaction", QtiElement.of("qti-prompt", stem))
                .with("response-identifier", RESPONSE));
        if (!essay.rubric().criteria().isEmpty()) {
            body.add(QtiElement.of(
                            "qti-rubric-block",
                            QtiElement.of(
                                    "qti-content-body",
                                    QtiElement.of("div", essay.rubric().lines())))
                    .with("use", "scoring")
                    .with("view", SCORER));
        }
    }

    private void matching(Task.Matching matching) {
        QtiElement lefts = QtiElement.of("qti-simple-match-set");
        QtiElement rights = QtiElement.of("qti-simple-match-set");
        List<String> right = new ArrayList<>();
        for (int i = 1; i <= matching.pairs().size(); i++) {
            Task.Pair pair = matching.pairs().get(i - 1);
            right.add("left-" + i + " right-" + i);
            lefts.add(associable("left-" + i, "1", pair.left()));
            rights.add(associable("right-" + i, "0", pair.right()));
            conditions.add(QtiElement.of(
                    "qti-member", QtiMarking.base("directedPair", right.get(i - 1)), QtiMarking.variable(RESPONSE)));
        }
        for (int i = 1; i <= matching.others().size(); i++) {
            rights.add(associable("other-" + i, "0", matching.others().get(i - 1)));
        }
        declare(RESPONSE, "multiple", "directedPair", right, Map.of());
        body.add(block("qti-match-interaction", "true")
                .with("max-associations", String.valueOf(matching.pairs().size()))
                .add(lefts, rights));
    }

    /** @param most times that it may be matched; 0 for any number */
    private static QtiElement associable(String id, String most, Texts text) {
        return choice("qti-simple-associable-choice", id, text).with("match-max", most);
    }

    private static QtiElement choice(String element, String id, Texts text) {
        return QtiElement.of(element, text).with("identifier", id);
    }

    /** An interaction that stands by itself, with the question in it. */
    private QtiElement block(String element, String shuffle) {
        return QtiElement.of(element, QtiElement.of("qti-prompt", stem))
                .with("response-identifier", RESPONSE)
                .with("shuffle", shuffle);
    }

    private QtiElement declare(
            String response, String cardinality, String type, List<String> right, Map<String, String> marks) {
        QtiElement declaration = QtiElement.of("qti-response-declaration")
                .with("identifier", response)
                .with("cardinality", cardinality)
                .with("base-type", type);
        if (!right.isEmpty()) {
            declaration.add(QtiElement.of(
                    "qti-correct-response",
                    right.stream()
                            .map(value -> QtiElement.of("qti-value", value))
                            .toList()));
        }
        if (!marks.isEmpty()) {
            QtiElement mapping = QtiElement.of("qti-mapping")
                    .with("lower-bound", "0")
                    .with("upper-bound", "1")
                    .with("default-value", "0");
            marks.forEach((choice, mark) -> mapping.add(
                    QtiElement.of("qti-map-entry").with("map-key", choice).with("mapped-value", mark)));
            declaration.add(mapping);
        }
        declarations.add(declaration);
        return declaration;
    }
}
