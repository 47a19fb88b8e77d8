package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ijaza.platform.Texts;

/** What stands between the braces of a question in GIFT. */
final class GiftAnswers {

    private static final Set<String> TRUE = Set.of("t", "true");
    private static final Set<String> FALSE = Set.of("f", "false");

    private final Words words;
    private final Set<Remark> remarks;

    /** How the question's texts are read. */
    interface Words {
        Texts read(String words) throws Unreadable;
    }

    GiftAnswers(Words words, Set<Remark> remarks) {
        this.words = words;
        this.remarks = remarks;
    }

    Texts text(String text) throws Unreadable {
        return words.read(text);
    }

    Task read(String braces) throws Unreadable {
        String answers = withoutGeneralFeedback(braces);
        if (answers.isEmpty()) {
            throw new Unreadable(Remark.of("refused.type", "essay"));
        }
        if (answers.startsWith("#")) {
            throw new Unreadable(Remark.of("refused.type", "numerical"));
        }
        int hash = GiftText.indexOf(answers, "#", 0);
        String first = (hash < 0 ? answers : answers.substring(0, hash)).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(first) || FALSE.contains(first)) {
            return statement(TRUE.contains(first), hash < 0 ? "" : answers.substring(hash + 1));
        }
        if (GiftText.indexOf(answers, "~", 0) < 0) {
            throw new Unreadable(Remark.of("refused.type", answers.contains("->") ? "matching" : "shortanswer"));
        }
        return choices(answers);
    }

    private String withoutGeneralFeedback(String braces) {
        int at = GiftText.indexOf(braces, "#", 0);
        while (at >= 0 && !braces.startsWith("####", at)) {
            at = GiftText.indexOf(braces, "#", at + 1);
        }
        if (at < 0) {
            return braces;
        }
        remarks.add(Remark.of("note.general"));
        return braces.substring(0, at).strip();
    }

    /** Said first to who is wrong, then to who is right. */
    private Task statement(boolean answer, String feedback) throws Unreadable {
        int second = GiftText.indexOf(feedback, "#", 0);
        Texts wrong = text(second < 0 ? feedback : feedback.substring(0, second));
        Texts right = text(second < 0 ? "" : feedback.substring(second + 1));
        return new Task.Statement(answer, answer ? right : wrong, answer ? wrong : right);
    }

    private Task choices(String answers) throws Unreadable {
        boolean several = GiftText.indexOf(answers, "=", 0) < 0;
        List<Task.Option> options = new ArrayList<>();
        int at = GiftText.indexOf(answers, "~=", 0);
        while (at >= 0) {
            int end = GiftText.indexOf(answers, "~=", at + 1);
            options.add(option(
                    answers.charAt(at) == '=', answers.substring(at + 1, end < 0 ? answers.length() : end), several));
            at = end;
        }
        return new Task.Choices(several, options);
    }

    private Task.Option option(boolean right, String answer, boolean several) throws Unreadable {
        String words = answer.strip();
        double share = right ? 100 : 0;
        if (words.startsWith("%")) {
            int end = words.indexOf('%', 1);
            share = Shares.read(end < 0 ? words : words.substring(1, end));
            words = words.substring(end + 1);
        }
        boolean correct = Shares.isRight(several, share, remarks);
        int hash = GiftText.indexOf(words, "#", 0);
        return new Task.Option(
                text(hash < 0 ? words : words.substring(0, hash)),
                correct,
                text(hash < 0 ? "" : words.substring(hash + 1)));
    }
}
