package org.ijaza.quiz;

import java.util.List;
import java.util.stream.IntStream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Key;

/**
 * A question in the bank, as published.
 *
 * @param code id in the course's files, unique in the course
 * @param objective code of the objective that it measures
 * @param level what answering it takes
 * @param country country whose adaptation it belongs to, null if it is asked everywhere
 * @param replaces code of the question that it is asked in place of, null if of none
 * @param choices in the order in which they were written; none where the answer is typed
 * @param key what is right
 * @param caseSet what it is about, together with others; null if it stands alone
 * @param feedback on the answer as a whole, null if each choice has its own
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
        List<BankChoice> choices,
        Key key,
        Feedback feedback,
        BankCase caseSet) {

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
                        .toList(),
                question.getKey(),
                question.getFeedback().orElse(null),
                question.getCaseSet()
                        .map(set -> BankCase.of(set, question.getCasePosition()))
                        .orElse(null));
    }

    /** Whether several choices may be ticked. */
    public boolean isMultiple() {
        return type == QuestionType.MULTIPLE;
    }

    /** Whether the choices are shown in a new order each time: "true" and "false" are not, nor the steps of a scale. */
    boolean isShuffled() {
        return type != QuestionType.TRUE_FALSE && type != QuestionType.SCALE;
    }

    /** The same words with what a later version says of them: what is right, and the feedback on it. */
    BankQuestion correctedBy(BankQuestion later) {
        List<BankChoice> corrected = IntStream.range(0, choices.size())
                .mapToObj(i -> new BankChoice(
                        choices.get(i).text(),
                        later.choices().get(i).correct(),
                        later.choices().get(i).feedback()))
                .toList();
        return new BankQuestion(
                id,
                code,
                objective,
                level,
                type,
                stem,
                country,
                replaces,
                corrected,
                later.key(),
                later.feedback(),
                caseSet);
    }
}
