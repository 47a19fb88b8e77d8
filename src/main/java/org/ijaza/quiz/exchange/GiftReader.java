package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Reads GIFT: questions with an empty line between them, their ids and tags in the comments before them. */
final class GiftReader {

    private static final String CATEGORY = "$CATEGORY:";
    private static final Pattern MARK = Pattern.compile("\\[(id|tag|" + GiftWriter.ANSWERS + "):([^\\]]{1,600})]");
    private static final Pattern FORMAT = Pattern.compile("^\\[(html|markdown|plain|moodle)]");

    private final Language unmarked;
    private final List<Item> items = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private List<String> tags = new ArrayList<>();
    private String id = "";
    private String languages = "";
    private String category = "";
    private int begun;

    private GiftReader(Language unmarked) {
        this.unmarked = unmarked;
    }

    /**
     * Reads a file.
     *
     * @param unmarked the language of texts that name none
     * @throws Invalid (field {@code file}) if its characters cannot be told, or it has no question
     */
    static Reading read(byte[] content, Language unmarked) {
        GiftReader reader = new GiftReader(unmarked);
        String[] lines = GiftText.decoded(content).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            reader.line(lines[i], i + 1);
        }
        reader.endBlock();
        if (reader.items.isEmpty()
                && reader.refused.stream()
                        .noneMatch(question -> question.why().key().endsWith("refused.type"))) {
            throw new Invalid("file", "questions.import.failure.gift");
        }
        return new Reading(reader.items, reader.refused);
    }

    private void line(String line, int number) {
        String stripped = line.strip();
        if (stripped.startsWith("//")) {
            Matcher mark = MARK.matcher(stripped);
            while (mark.find()) {
                switch (mark.group(1)) {
                    case "id" -> id = mark.group(2);
                    case "tag" -> tags.add(mark.group(2));
                    default -> languages = mark.group(2);
                }
            }
        } else if (stripped.isEmpty()) {
            endBlock();
        } else if (stripped.startsWith(CATEGORY)) {
            endBlock();
            String path = stripped.substring(CATEGORY.length());
            category = path.substring(path.lastIndexOf('/') + 1).strip();
        } else {
            if (block.length() == 0) {
                begun = number;
            }
            block.append(line).append('\n');
        }
    }

    private void endBlock() {
        String question = block.toString().strip();
        if (question.isEmpty()) {
            return;
        }
        String name = "";
        if (question.startsWith("::")) {
            int end = endOfName(question);
            if (end > 0) {
                name = Shown.shortened(GiftText.unescaped(question.substring(2, end)));
                question = question.substring(end + 2).strip();
            }
        }
        try {
            items.add(read(question, name));
        } catch (Unreadable unreadable) {
            refused.add(new Refused(begun, name, unreadable.why()));
        }
        block.setLength(0);
        tags = new ArrayList<>();
        id = "";
        languages = "";
    }

    private static int endOfName(String question) {
        int end = GiftText.indexOf(question, ":", 2);
        while (end >= 0 && !question.startsWith("::", end)) {
            end = GiftText.indexOf(question, ":", end + 1);
        }
        return end;
    }

    private Item read(String question, String name) throws Unreadable {
        int open = GiftText.indexOf(question, "{", 0);
        int close = open < 0 ? -1 : GiftText.indexOf(question, "}", open);
        if (open < 0) {
            throw new Unreadable(Remark.of("refused.type", "description"));
        }
        if (close < 0) {
            throw new Unreadable(Remark.of("refused.brace"));
        }
        Matcher named = FORMAT.matcher(question);
        boolean isNamed = named.find();
        String format = isNamed ? named.group(1) : "moodle";
        String before = question.substring(isNamed ? named.end() : 0, open).stripLeading();
        String behind = question.substring(close + 1).stripTrailing();
        Set<Remark> remarks = new LinkedHashSet<>();
        GiftAnswers answers = new GiftAnswers(
                words -> LanguageSpans.read(GiftText.unescaped(words).strip(), moodles(format), unmarked, remarks),
                languages,
                remarks);
        boolean inText = !behind.isBlank();
        Task task = answers.read(question.substring(open + 1, close).strip(), inText);
        Texts stem = answers.text(inText ? text(before, behind, task) : before);
        return new Item(
                begun,
                name,
                id,
                stem,
                task,
                PartMarks.read(tags, PartMarks.areMoodles(task)),
                category,
                List.copyOf(remarks));
    }

    /** A text in which something is filled in. */
    private static String text(String before, String behind, Task task) {
        if (task instanceof Task.Essay) {
            return before.strip() + " " + behind.strip();
        }
        return task instanceof Task.Gaps || task instanceof Task.Menus
                ? GapMarks.text(before + behind, List.of(new GapMarks.Place(before.length(), before.length())))
                : before.strip() + " _____ " + behind.strip();
    }

    private static String moodles(String format) {
        return switch (format) {
            case "plain" -> "plain_text";
            case "moodle" -> "moodle_auto_format";
            default -> format;
        };
    }
}
