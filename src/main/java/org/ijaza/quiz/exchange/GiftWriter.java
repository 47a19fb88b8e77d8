package org.ijaza.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ijaza.platform.Texts;

/** Writes GIFT, in UTF-8. */
final class GiftWriter {

    private GiftWriter() {}

    /** @param category that Moodle puts the questions into */
    static byte[] write(String category, List<Item> items) {
        StringBuilder gift = new StringBuilder("$CATEGORY: $course$/top/" + category.replace("/", "//") + "\n");
        items.forEach(item -> write(item, gift));
        return gift.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Item item, StringBuilder gift) {
        gift.append("\n// [id:").append(item.id()).append(']');
        item.tags().forEach(tag -> gift.append(" [tag:").append(tag).append(']'));
        gift.append("\n::").append(GiftText.escaped(item.name())).append("::[html]");
        gift.append(words(item.stem())).append('{');
        if (item.task() instanceof Task.Statement said) {
            gift.append(said.answer() ? 'T' : 'F')
                    .append('#')
                    .append(words(said.answer() ? said.ifFalse() : said.ifTrue()))
                    .append('#')
                    .append(words(said.answer() ? said.ifTrue() : said.ifFalse()));
        } else if (item.task() instanceof Task.Choices choices) {
            for (Task.Option option : choices.options()) {
                gift.append("\n  ").append(mark(choices, option)).append(words(option.text()));
                gift.append('#').append(words(option.feedback()));
            }
            gift.append('\n');
        }
        gift.append("}\n");
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
