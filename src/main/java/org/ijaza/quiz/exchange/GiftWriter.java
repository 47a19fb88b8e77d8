package org.ijaza.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Texts;

/** Writes GIFT, in UTF-8. */
final class GiftWriter {

    /** What Moodle passes over in the comment before a question: the languages of each word that is accepted. */
    static final String ANSWERS = "answers";

    private static final String FIELD = "{}";

    private GiftWriter() {}

    /** @param category that Moodle puts the questions into */
    static byte[] write(String category, List<Item> items) {
        StringBuilder gift = new StringBuilder("$CATEGORY: $course$/top/" + category.replace("/", "//") + "\n");
        items.forEach(item -> write(item, gift));
        return gift.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Item item, StringBuilder gift) {
        Task task = item.task();
        gift.append("\n// [id:").append(item.id()).append(']');
        PartMarks.written(item, PartMarks.areMoodles(task))
                .forEach(tag -> gift.append(" [tag:").append(tag).append(']'));
        accepted(task)
                .map(Accepted::languages)
                .filter(languages -> !languages.isEmpty())
                .ifPresent(languages -> gift.append(" [")
                        .append(ANSWERS)
                        .append(':')
                        .append(languages)
                        .append(']'));
        gift.append("\n::").append(GiftText.escaped(item.name())).append("::[html]");
        gift.append(words(item.stem()));
        String field = GapMarks.paragraph(1, "", FIELD);
        int at = field.indexOf(FIELD);
        boolean gap = task instanceof Task.Gaps || task instanceof Task.Menus;
        gift.append(gap ? GiftText.escaped(field.substring(0, at)) : "").append('{');
        answers(task, gift);
        gift.append('}')
                .append(gap ? GiftText.escaped(field.substring(at + FIELD.length())) : "")
                .append('\n');
    }

    private static Optional<Accepted> accepted(Task task) {
        if (task instanceof Task.Gaps gaps) {
            return Optional.of(gaps.gaps().get(0));
        }
        return task instanceof Task.Words words ? Optional.of(words.accepted()) : Optional.empty();
    }

    private static void answers(Task task, StringBuilder gift) {
        if (task instanceof Task.Statement said) {
            gift.append(said.answer() ? 'T' : 'F')
                    .append('#')
                    .append(words(said.answer() ? said.ifFalse() : said.ifTrue()))
                    .append('#')
                    .append(words(said.answer() ? said.ifTrue() : said.ifFalse()));
        } else if (task instanceof Task.Choices choices) {
            choices.options().forEach(option -> answer(mark(choices, option), option.text(), option.feedback(), gift));
            gift.append('\n');
        } else if (task instanceof Task.Number number) {
            gift.append("#\n  =")
                    .append(number.value().toPlainString())
                    .append(':')
                    .append(number.tolerance().toPlainString());
            gift.append('#').append(words(number.feedback().ifRight()));
            gift.append("\n  ~#").append(words(number.feedback().ifWrong())).append('\n');
        } else if (task instanceof Task.Matching matching) {
            matching.pairs().forEach(pair -> pair(pair.left(), pair.right(), gift));
            matching.others().forEach(other -> pair(Task.NOTHING, other, gift));
            gift.append('\n');
        } else if (task instanceof Task.Menus menus) {
            Task.Menu menu = menus.gaps().get(0);
            answer("=", menu.right(), menus.feedback().ifRight(), gift);
            menu.wrong().forEach(wrong -> answer("~", wrong, menus.feedback().ifWrong(), gift));
            gift.append('\n');
        } else if (task instanceof Task.Whole typed) {
            accepted(task).stream()
                    .flatMap(accepted -> accepted.entries().stream())
                    .forEach(entry -> gift.append("\n  =%100%")
                            .append(GiftText.escaped(MoodleWords.written(entry.word())))
                            .append('#')
                            .append(words(typed.feedback().ifRight())));
            gift.append("\n  =%0%").append(MoodleWords.ANY).append('#');
            gift.append(words(typed.feedback().ifWrong())).append('\n');
        }
    }

    private static void answer(String mark, Texts text, Texts feedback, StringBuilder gift) {
        gift.append("\n  ").append(mark).append(words(text)).append('#').append(words(feedback));
    }

    private static void pair(Texts left, Texts right, StringBuilder gift) {
        gift.append("\n  =").append(words(left)).append(GiftAnswers.BELONGS).append(words(right));
    }

    private static String mark(Task.Choices choices, Task.Option option) {
        if (choices.several()) {
            return "~%" + Shares.of(choices, option) + "%";
        }
        return option.correct() ? "=" : "~";
    }

    private static String words(Texts texts) {
        return GiftText.escaped(LanguageSpans.write(texts));
    }
}
