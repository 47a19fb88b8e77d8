package org.ijaza.quiz.figures;

import java.util.List;
import java.util.Optional;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.CaseSet;
import org.ijaza.quiz.Choice;
import org.ijaza.quiz.Question;
import org.ijaza.quiz.marking.Answering;

/**
 * A question as people read it. Versions of a course in which it reads the same are one question here; where a word was
 * changed it is another, under the same code.
 *
 * @param code id in the course's files
 * @param objective code of the objective that it measures
 * @param country country whose adaptation it is of, if of one
 * @param caseSet code of the case that it is about, together with others; none if it stands alone
 * @param marked whether an answer can be right or wrong
 * @param choices to be ticked, in the order in which they were written; none where something else is asked for
 */
record Asked(
        String code,
        String objective,
        Level level,
        Optional<String> country,
        Optional<String> caseSet,
        Texts stem,
        boolean marked,
        List<AskedChoice> choices) {

    record AskedChoice(Texts text, boolean correct) {}

    /** Of the code alone, which all but tells questions apart: it is asked for each answer again and again. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    static Asked of(Question question) {
        return new Asked(
                question.getCode(),
                question.getObjective(),
                question.getLevel(),
                question.getCountry(),
                question.getCaseSet().map(CaseSet::getCode),
                question.getStem(),
                question.getType().isMarked(),
                question.getType().answering() == Answering.TICKED
                        ? question.getChoices().stream().map(Asked::choice).toList()
                        : List.of());
    }

    private static AskedChoice choice(Choice choice) {
        return new AskedChoice(choice.getText(), choice.isCorrect());
    }
}
