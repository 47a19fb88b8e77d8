package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;

/** How an item of QTI is marked. */
final class QtiMarking {

    static final String FEEDBACK = "FEEDBACK";
    static final String CORRECT = "correct";
    static final String INCORRECT = "incorrect";

    private static final String SCORE = "SCORE";

    /** How many parts of an answer are right. */
    private static final String RIGHT = "RIGHT";

    private QtiMarking() {}

    /**
     * What the marking finds out.
     *
     * @param feedback how many things are said: {@code single} or {@code multiple}
     * @param parts whether parts of an answer are counted
     */
    static List<QtiElement> outcomes(String feedback, boolean parts) {
        List<QtiElement> outcomes = new ArrayList<>();
        outcomes.add(outcome(SCORE, "single", "float"));
        outcomes.add(outcome(FEEDBACK, feedback, "identifier"));
        if (parts) {
            outcomes.add(outcome(RIGHT, "single", "float")
                    .add(QtiElement.of("qti-default-value", QtiElement.of("qti-value", "0"))));
        }
        return outcomes;
    }

    /** A person finds out the score. */
    static QtiElement byHand() {
        return outcome(SCORE, "single", "float")
                .with("normal-maximum", "1")
                .with("normal-minimum", "0")
                .with("external-scored", "human");
    }

    private static QtiElement outcome(String identifier, String cardinality, String type) {
        return QtiElement.of("qti-outcome-declaration")
                .with("identifier", identifier)
                .with("cardinality", cardinality)
                .with("base-type", type);
    }

    /** All right or nothing; what was chosen shows its feedback. */
    static QtiElement ofChoices(String response) {
        return QtiElement.of(
                "qti-response-processing",
                branch(List.of(match(response)), List.of(score(number("1"))), List.of(score(number("0")))),
                set(FEEDBACK, variable(response)));
    }

    /** As the choices' own marks add up; what was chosen shows its feedback. */
    static QtiElement ofMappedChoices(String response) {
        return QtiElement.of("qti-response-processing", score(mapped(response)), set(FEEDBACK, variable(response)));
    }

    /**
     * All parts right or nothing, unless parts earn their share.
     *
     * @param conditions of each part, when it is right
     */
    static QtiElement of(List<QtiElement> conditions, boolean partial) {
        List<QtiElement> right = List.of(score(number("1")), said(CORRECT));
        if (!partial) {
            return QtiElement.of(
                    "qti-response-processing", branch(conditions, right, List.of(score(number("0")), said(INCORRECT))));
        }
        QtiElement processing = QtiElement.of("qti-response-processing");
        for (QtiElement condition : conditions) {
            QtiElement oneMore = set(RIGHT, QtiElement.of("qti-sum", variable(RIGHT), number("1")));
            processing.add(
                    QtiElement.of("qti-response-condition", QtiElement.of("qti-response-if", condition, oneMore)));
        }
        QtiElement all = number(String.valueOf(conditions.size()));
        QtiElement share = QtiElement.of("qti-divide", variable(RIGHT), all);
        return processing.add(branch(
                List.of(QtiElement.of("qti-gte", variable(RIGHT), all)),
                right,
                List.of(score(share), said(INCORRECT))));
    }

    private static QtiElement branch(List<QtiElement> conditions, List<QtiElement> then, List<QtiElement> otherwise) {
        QtiElement condition = conditions.size() == 1 ? conditions.get(0) : QtiElement.of("qti-and", conditions);
        return QtiElement.of(
                "qti-response-condition",
                QtiElement.of("qti-response-if", condition, then),
                QtiElement.of("qti-response-else", otherwise));
    }

    private static QtiElement set(String outcome, QtiElement value) {
        return QtiElement.of("qti-set-outcome-value", value).with("identifier", outcome);
    }

    private static QtiElement score(QtiElement value) {
        return set(SCORE, value);
    }

    private static QtiElement said(String feedback) {
        return set(FEEDBACK, base("identifier", feedback));
    }

    private static QtiElement number(String value) {
        return base("float", value);
    }

    static QtiElement base(String type, String value) {
        return QtiElement.of("qti-base-value", value).with("base-type", type);
    }

    static QtiElement variable(String identifier) {
        return QtiElement.of("qti-variable").with("identifier", identifier);
    }

    static QtiElement correct(String response) {
        return QtiElement.of("qti-correct").with("identifier", response);
    }

    /** Whether a response is the one declared correct. */
    static QtiElement match(String response) {
        return QtiElement.of("qti-match", variable(response), correct(response));
    }

    private static QtiElement mapped(String response) {
        return QtiElement.of("qti-map-response").with("identifier", response);
    }

    /** Whether what was typed is one of the words that have a mark. */
    static QtiElement isMapped(String response) {
        return QtiElement.of("qti-gte", mapped(response), number("1"));
    }
}
