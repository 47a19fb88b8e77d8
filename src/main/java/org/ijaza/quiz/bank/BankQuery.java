package org.ijaza.quiz.bank;

import java.util.Optional;
import org.ijaza.course.source.Level;
import org.ijaza.quiz.QuestionType;

/**
 * What somebody looks for in the current versions of all courses.
 *
 * @param words of the question, its choices or its code, in any language; empty for all
 * @param course code of a course
 * @param objective code of an objective
 * @param tag that questions are marked with
 * @param country code of a country whose own questions are sought; {@link #EVERYWHERE} for those of no country
 */
public record BankQuery(
        String words,
        Optional<String> course,
        Optional<String> objective,
        Optional<Level> level,
        Optional<QuestionType> type,
        Optional<String> country,
        Optional<String> tag) {

    /** Stands for the questions that are asked in every country. */
    public static final String EVERYWHERE = "-";

    /** Everything. */
    public static final BankQuery ALL = new BankQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
