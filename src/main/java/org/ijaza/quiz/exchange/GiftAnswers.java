package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ijaza.platform.Texts;

/** What stands between the braces of a question in GIFT. */
final class GiftAnswers {

    private static final Set<String> TRUE = Set.of("t", "true");
    private static final Set<String> FALSE = Set.of("f", "false");

    /** Stands between the two of a pair. */
    static final String BELONGS = " -> ";

    private final Words words;
    private final String languages;
    private final Set<Remark> remarks;

    /** How the question's texts are read. */
    interface Words {
        Texts read(String words) throws Unreadable;
    }

    /**
     * @param languages of the words accepted, as {@link Accepted#languages()} says them
     * @param remarks is told what is lost
     */
    GiftAnswers(Words words, String languages, Set<Remark> remarks) {
        this.words = words;
        this.languages = languages;
        this.remarks = remarks;
    }

    Texts text(String text) throws Unreadable {
        return words.read(text);
    }

    /** @param inText whether the braces stand in the middle of a text */
    Task read(String braces, boolean inText) throws Unreadable {
        String answers = withoutGeneralFeedback(braces);
        if (answers.isEmpty()) {
            return Task.Essay.BARE;
        }
        if (answers.startsWith("#")) {
            return number(answers.substring(1));
        }
        int hash = GiftText.indexOf(answers, "#", 0);
        String first = (hash < 0 ? answers : answers.substring(0, hash)).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(first) || FALSE.contains(first)) {
            return statement(TRUE.contains(first), hash < 0 ? "" : answers.substring(hash + 1));
        }
        if (GiftText.indexOf(answers, "~", 0) >= 0) {
            Task.Choices choices = choices(answers);
            return inText ? menu(choices) : choices;
        }
        List<String> all = split(answers, "=");
        if (all.stream().allMatch(answer -> answer.contains(BELONGS.strip()))) {
            return matching(all);
        }
        SaidOnce said = new SaidOnce();
        Accepted accepted = accepted(all, said);
        return inText
                ? new Task.Gaps(List.of(accepted), said.said(remarks))
                : new Task.Words(accepted, said.said(remarks));
    }

    /** Words chosen in a text are a gap's, unless something is said to each of them: then they are a question's. */
    private Task menu(Task.Choices choices) {
        SaidOnce said = new SaidOnce();
        choices.options().forEach(option -> said.add(option.correct(), option.feedback()));
        Set<Remark> lost = new HashSet<>();
        Task.Said feedback = said.said(lost);
        List<Texts> wrong = choices.options().stream()
                .filter(option -> !option.correct())
                .map(Task.Option::text)
                .toList();
        return choices.several() || choices.right() != 1 || !lost.isEmpty()
                ? choices
                : new Task.Menus(
                        List.of(new Task.Menu(
                                choices.options().stream()
                                        .filter(Task.Option::correct)
                                        .findFirst()
                                        .orElseThrow()
                                        .text(),
                                wrong)),
                        feedback);
    }

    /** What stands behind each of these marks. */
    private static List<String> split(String answers, String mark) {
        List<String> all = new ArrayList<>();
        int at = GiftText.indexOf(answers, mark, 0);
        while (at >= 0) {
            int end = GiftText.indexOf(answers, mark, at + 1);
            all.add(answers.substring(at + 1, end < 0 ? answers.length() : end).strip());
            at = end;
        }
        return all;
    }

    private Task number(String answers) throws Unreadable {
        SaidOnce said = new SaidOnce();
        int wrong = GiftText.indexOf(answers, "~", 0);
        if (wrong >= 0) {
            said.add(false, Answer.of(answers.substring(wrong + 1), 0).feedback(this));
        }
        String rights = wrong < 0 ? answers : answers.substring(0, wrong);
        List<String> all = split(rights, "=");
        Task.Number first = null;
        for (String one : all.isEmpty() ? List.of(rights) : all) {
            Answer answer = Answer.of(one, 100);
            if (!Shares.isRight(false, answer.share(), remarks)) {
                continue;
            }
            said.add(true, answer.feedback(this));
            if (first == null) {
                first = number(answer);
            } else {
                remarks.add(Remark.of("note.numbers"));
            }
        }
        if (first == null) {
            throw new Unreadable(Remark.of("refused.declaration"));
        }
        return new Task.Number(first.value(), first.tolerance(), Task.NOTHING, said.said(remarks));
    }

    /** Written with a tolerance, or from the least to the most. */
    private static Task.Number number(Answer answer) throws Unreadable {
        String[] range = answer.words().split("\\.\\.", 2);
        if (range.length == 2) {
            BigDecimal least = NumberText.read(range[0]);
            BigDecimal most = NumberText.read(range[1]);
            return NumberText.between(least, most);
        }
        String[] near = answer.words().split(":", 2);
        return new Task.Number(
                NumberText.read(near[0]),
                near.length < 2 ? BigDecimal.ZERO : NumberText.read(near[1]).abs(),
                Task.NOTHING,
                Task.Said.NOTHING);
    }

    private Accepted accepted(List<String> answers, SaidOnce said) throws Unreadable {
        MoodleWords words = new MoodleWords(remarks);
        String[] codes = languages.split(",");
        int number = 0;
        for (String one : answers) {
            Answer answer = Answer.of(one, 100);
            String inLanguages = answer.share() > 0 && number < codes.length ? codes[number++] : "";
            words.take(GiftText.unescaped(answer.words()), answer.share(), inLanguages, answer.feedback(this), said);
        }
        return words.accepted();
    }

    private Task matching(List<String> all) throws Unreadable {
        List<Task.Pair> pairs = new ArrayList<>();
        List<Texts> others = new ArrayList<>();
        for (String one : all) {
            int at = one.indexOf(BELONGS.strip());
            Texts left = text(one.substring(0, at));
            Texts right = text(one.substring(at + BELONGS.strip().length()));
            if (!left.equals(Task.NOTHING)) {
                pairs.add(new Task.Pair(left, right));
            } else if (!right.equals(Task.NOTHING)) {
                others.add(right);
            }
        }
        return new Task.Matching(pairs, others, Task.Said.NOTHING);
    }

    /** @param said what stands behind the hash */
    private record Answer(double share, String words, String said) {

        /** @param share if it names none, in per cent */
        static Answer of(String answer, double share) throws Unreadable {
            String words = answer.strip();
            double earned = share;
            if (words.startsWith("%")) {
                int end = words.indexOf('%', 1);
                earned = Shares.read(end < 0 ? words : words.substring(1, end));
                words = words.substring(end + 1);
            }
            int hash = GiftText.indexOf(words, "#", 0);
            return new Answer(
                    earned, hash < 0 ? words : words.substring(0, hash), hash < 0 ? "" : words.substring(hash + 1));
        }

        Texts feedback(GiftAnswers answers) throws Unreadable {
            return answers.text(said);
        }
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

    private Task.Choices choices(String answers) throws Unreadable {
        boolean several = GiftText.indexOf(answers, "=", 0) < 0;
        List<Task.Option> options = new ArrayList<>();
        int at = GiftText.indexOf(answers, "~=", 0);
        while (at >= 0) {
            int end = GiftText.indexOf(answers, "~=", at + 1);
            Answer answer = Answer.of(
                    answers.substring(at + 1, end < 0 ? answers.length() : end), answers.charAt(at) == '=' ? 100 : 0);
            Shares.noteFree(several, answer.share(), remarks);
            options.add(new Task.Option(
                    text(answer.words()), Shares.isRight(several, answer.share(), remarks), answer.feedback(this)));
            at = end;
        }
        return new Task.Choices(several, options);
    }
}
