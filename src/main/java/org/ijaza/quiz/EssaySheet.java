package org.ijaza.quiz;

import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;

/**
 * A text that waits to be marked, as its marker has it before them: nothing in it says whose it is.
 *
 * @param position of the question in its attempt, from 1
 * @param language that the attempt was begun in; none if that was not kept
 * @param submittedAt since when it waits
 * @param about what the question is about, together with others; null if it stands alone
 * @param text as it was written, in whatever language
 */
public record EssaySheet(
        long attemptId,
        int position,
        Blueprint test,
        Optional<Language> language,
        Instant submittedAt,
        Texts stem,
        Texts about,
        String text,
        Rubric rubric) {

    static EssaySheet of(AttemptQuestion asked, VersionBank bank) {
        BankQuestion question = bank.question(asked.questionId());
        Attempt attempt = asked.attempt();
        return new EssaySheet(
                attempt.getId(),
                asked.position(),
                bank.test(attempt.getTestId()),
                attempt.getLanguage(),
                attempt.getSubmittedAt(),
                question.stem(),
                question.caseSet() == null ? null : question.caseSet().text(),
                asked.answer().lines(),
                (Rubric) question.key());
    }

    /** How many words it has, as far as spaces tell. */
    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
