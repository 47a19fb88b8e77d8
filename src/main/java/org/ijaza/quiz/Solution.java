package org.ijaza.quiz;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.List;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Key;
import org.ijaza.quiz.marking.RightChoices;
import org.ijaza.quiz.marking.RightGaps;
import org.ijaza.quiz.marking.RightNumber;
import org.ijaza.quiz.marking.RightOrder;
import org.ijaza.quiz.marking.RightPairs;
import org.ijaza.quiz.marking.RightWords;
import org.ijaza.quiz.marking.Rubric;
import org.ijaza.quiz.marking.Unmarked;

/** A question's key as it is stored, as far as its choices do not say it. Never changes. */
@Embeddable
public class Solution {

    @Column(name = "part_marks", updatable = false)
    private boolean partMarks;

    @Column(name = "number_value", updatable = false)
    private BigDecimal value;

    @Column(name = "number_tolerance", updatable = false)
    private BigDecimal tolerance;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "unit_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "unit_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "unit_en", updatable = false))
    private Texts unit;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "accepted_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "accepted_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "accepted_en", updatable = false))
    private Texts accepted;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "rubric_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "rubric_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "rubric_en", updatable = false))
    private Texts rubric;

    protected Solution() {}

    Solution(Key key) {
        if (key instanceof RightChoices choices) {
            partMarks = choices.partial();
        } else if (key instanceof RightNumber number) {
            value = number.value();
            tolerance = number.tolerance();
            unit = number.unit();
        } else if (key instanceof RightWords words) {
            partMarks = words.partial();
            accepted = words.lines();
        } else if (key instanceof RightOrder order) {
            partMarks = order.partial();
        } else if (key instanceof RightPairs pairs) {
            partMarks = pairs.partial();
        } else if (key instanceof RightGaps gaps) {
            partMarks = gaps.partial();
        } else if (key instanceof Rubric written) {
            rubric = written.lines();
        }
    }

    Key key(QuestionType type, List<Choice> choices) {
        return switch (type) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> new RightChoices(
                    choices.stream().map(Choice::isCorrect).toList(), partMarks);
            case NUMERIC -> new RightNumber(value, tolerance, unit);
            case SHORT_TEXT, GAP_TEXT -> RightWords.read(accepted, partMarks);
            case GAP_MENU -> new RightGaps(
                    choices.stream()
                            .map(choice -> new RightGaps.Offer(choice.getGap(), choice.getText(), choice.isCorrect()))
                            .toList(),
                    partMarks);
            case ORDERING -> new RightOrder(texts(choices), partMarks);
            case MATCHING -> new RightPairs(
                    choices.stream()
                            .flatMap(choice -> choice.getLabel().stream())
                            .toList(),
                    texts(choices),
                    partMarks);
            case ESSAY -> Rubric.read(rubric).orElseThrow();
            case SCALE -> new Unmarked();
        };
    }

    private static List<Texts> texts(List<Choice> choices) {
        return choices.stream().map(Choice::getText).toList();
    }
}
