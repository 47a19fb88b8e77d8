package org.ijaza.quiz.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;

/**
 * What the answers to a question say.
 *
 * @param code id in the course's files
 * @param stem what it asks; nothing for those who are not shown questions
 * @param caseSet code of the case that it is about, together with others; none if it stands alone
 * @param versions numbers of the course's versions in which it was asked so
 * @param answers how many were asked it; with fewer than {@link TestFigures#LEAST} nothing further is said
 * @param marked whether an answer can be right or wrong; else there is nothing but how the choices were taken
 * @param facility mean mark, from 0 to 1; 0 if none is given
 * @param discrimination from -1 to 1; nothing where nobody differs
 * @param blank share of those who ticked nothing
 * @param seconds median of the time since the answer saved before; nothing where too few are known
 * @param choices in the order in which they were written; none for those who are not shown questions
 * @param languages those in which it was answered
 */
public record QuestionFigures(
        String code,
        String objective,
        Level level,
        Optional<String> country,
        Optional<String> caseSet,
        Optional<Texts> stem,
        List<Integer> versions,
        int answers,
        boolean marked,
        double facility,
        OptionalDouble discrimination,
        double blank,
        OptionalDouble seconds,
        List<ChoiceFigures> choices,
        List<LanguageFigures> languages,
        Set<Finding> findings) {

    public QuestionFigures {
        versions = List.copyOf(versions);
        choices = List.copyOf(choices);
        languages = List.copyOf(languages);
        findings = Set.copyOf(findings);
    }

    /** Whether enough people were asked for the figures to mean something. */
    public boolean isEnough() {
        return answers >= TestFigures.LEAST;
    }

    /** The same without what it asks and offers, which may be confidential. */
    QuestionFigures withoutContent() {
        return new QuestionFigures(
                code,
                objective,
                level,
                country,
                caseSet,
                Optional.empty(),
                versions,
                answers,
                marked,
                facility,
                discrimination,
                blank,
                seconds,
                List.of(),
                languages,
                findings);
    }

    static Set<Finding> findings(
            double facility,
            OptionalDouble discrimination,
            List<ChoiceFigures> choices,
            List<LanguageFigures> languages) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (facility < Finding.HARD) {
            found.add(Finding.TOO_HARD);
        }
        if (facility > Finding.EASY) {
            found.add(Finding.TOO_EASY);
        }
        if (discrimination.orElse(0) < 0) {
            found.add(Finding.NEGATIVE);
        }
        if (facility <= Finding.SHOWS_IDLE && choices.stream().anyMatch(ChoiceFigures::isIdle)) {
            found.add(Finding.IDLE_CHOICE);
        }
        if (languages.stream().anyMatch(LanguageFigures::isHarder)) {
            found.add(Finding.HARDER_IN_LANGUAGE);
        }
        return found;
    }
}
