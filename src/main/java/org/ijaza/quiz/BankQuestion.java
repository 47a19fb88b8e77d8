package org.ijaza.quiz;

import java.util.List;
import java.util.stream.IntStream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;

/**
 * A question in the bank, as published.
 *
 * @param code id in the course's files, unique in the course
 * @param objective code of the objective that it measures
 * @param level what answering it takes
 * @param country country whose adaptation it belongs to, null if it is asked everywhere
 * @param replaces code of the question that it is asked in place of, null if of none
 * @param choices in the order in which they were written
 */
public record BankQuestion(
        long id,
        String code,
        String objective,
        Level level,
        QuestionType type,
        Texts stem,
        String country,
        String replaces,
        List<BankChoice> choices) {

    public BankQuestion {
        choices = List.copyOf(choices);
    }

    static BankQuestion of(Question question) {
        return new BankQuestion(
                question.getId(),
                question.getCode(),
                question.getObjective(),
                question.getLevel(),
                question.getType(),
                question.getStem(),
                question.getCountry().orElse(null),
                question.getReplaces().orElse(null),
                question.getChoices().stream()
                        .map(choice -> new BankChoice(choice.getText(), choice.isCorrect(), choice.getFeedback()))
                        .toList());
    }

    /** Whether several choices may be ticked. */
    public boolean isMultiple() {
        return type == QuestionType.MULTIPLE;
    }

    /** Whether the choices are shown in a new order each time: "true" and "false" are not. */
    boolean isShuffled() {
        return type != QuestionType.TRUE_FALSE;
    }

    /** All or nothing: exactly the right choices, in whatever order they were shown. */
    boolean isAnsweredBy(ChoiceOrder order, Chosen chosen) {
        return IntStream.rangeClosed(1, order.size())
                .allMatch(place ->
                        chosen.has(place) == choices.get(order.writtenAt(place)).correct());
    }
}
