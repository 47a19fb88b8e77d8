package org.ijaza.quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Key;
import org.ijaza.quiz.marking.RightChoices;

/** Questions and tests that need no course around them. */
final class Banks {

    private Banks() {}

    static Texts text(String words) {
        return new Texts(words, words, words);
    }

    /** Four choices, of which the first is right, asked everywhere. */
    static BankQuestion single(long id, String objective) {
        return question(id, objective, QuestionType.SINGLE, null, null, true, false, false, false);
    }

    /** Four choices, of which the first and third are right. */
    static BankQuestion multiple(long id, String objective) {
        return question(id, objective, QuestionType.MULTIPLE, null, null, true, false, true, false);
    }

    /** A statement that is true; to be remembered, where all else is applied. */
    static BankQuestion statement(long id, String objective) {
        return question(id, objective, QuestionType.TRUE_FALSE, null, null, true, false);
    }

    /** A country's own question. */
    static BankQuestion national(long id, String objective, String country, String replaces) {
        return question(id, objective, QuestionType.SINGLE, country, replaces, true, false, false);
    }

    /** The same question, where parts of an answer earn parts of the mark. */
    static BankQuestion partial(BankQuestion multiple) {
        return keyed(multiple, new RightChoices(((RightChoices) multiple.key()).right(), true));
    }

    /** The same question, as one of several about a case that is drawn for objective a. */
    static BankQuestion about(long caseId, int place, BankQuestion question) {
        return new BankQuestion(
                question.id(),
                question.code(),
                question.objective(),
                question.level(),
                question.type(),
                question.stem(),
                question.country(),
                question.replaces(),
                question.choices(),
                question.key(),
                question.feedback(),
                new BankCase(caseId, "c" + caseId, "a", text("Case " + caseId), place));
    }

    private static BankQuestion keyed(BankQuestion question, Key key) {
        return new BankQuestion(
                question.id(),
                question.code(),
                question.objective(),
                question.level(),
                question.type(),
                question.stem(),
                question.country(),
                question.replaces(),
                question.choices(),
                key,
                question.feedback(),
                question.caseSet());
    }

    private static BankQuestion question(
            long id, String objective, QuestionType type, String country, String replaces, Boolean... right) {
        Level level = type == QuestionType.TRUE_FALSE ? Level.REMEMBER : Level.APPLY;
        List<BankChoice> choices = new ArrayList<>();
        Arrays.stream(right)
                .forEach(correct -> choices.add(new BankChoice(
                        text(id + "." + choices.size()), correct, text("feedback " + id + "." + choices.size()))));
        return new BankQuestion(
                id,
                "q" + id,
                objective,
                level,
                type,
                text("Question " + id),
                country,
                replaces,
                choices,
                new RightChoices(List.of(right), false),
                null,
                null);
    }

    /** A final test: 70 per cent, three attempts, a day between them. */
    static Blueprint finalTest(Blueprint.Part... parts) {
        return finalTest(List.of(), parts);
    }

    /** The same, which asks something of everybody. */
    static Blueprint finalTest(List<Blueprint.Fixed> fixed, Blueprint.Part... parts) {
        return test(2, TestKind.FINAL, 70, 3, Duration.ofDays(1), fixed, parts);
    }

    /** A pre-test: no pass mark, any number of times. */
    static Blueprint preTest(Blueprint.Part... parts) {
        return test(1, TestKind.PRE, null, null, Duration.ZERO, List.of(), parts);
    }

    private static Blueprint test(
            long id,
            TestKind kind,
            Integer passMark,
            Integer attempts,
            Duration pause,
            List<Blueprint.Fixed> fixed,
            Blueprint.Part... parts) {
        return new Blueprint(
                id,
                1,
                "small",
                text("Small course"),
                kind + "-test",
                kind,
                text("Test"),
                passMark,
                null,
                attempts,
                pause,
                null,
                Window.ALWAYS,
                FeedbackRule.FULL,
                fixed,
                List.of(parts));
    }
}
