package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;

/** Reads Moodle XML, the format of {@code question/format/xml} in Moodle 1.9 to 5. */
final class MoodleReader {

    private final Language unmarked;
    private final List<Item> items = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private String category = "";

    private MoodleReader(Language unmarked) {
        this.unmarked = unmarked;
    }

    /**
     * Reads a file.
     *
     * @param unmarked the language of texts that name none
     * @throws Invalid (field {@code file}) if it is not Moodle XML from its beginning to its end
     */
    static Reading read(byte[] content, Language unmarked) {
        MoodleReader reader = new MoodleReader(unmarked);
        XmlElement.read(content, "quiz", reader::take);
        return new Reading(reader.items, reader.refused);
    }

    private void take(XmlElement question) {
        if (!question.name().equals("question")) {
            refused.add(new Refused(question.line(), "", Remark.of("refused.element", question.name())));
            return;
        }
        String type = question.attribute("type");
        if (type.equals("category")) {
            String path = question.wordsOf("category");
            category = path.substring(path.lastIndexOf('/') + 1).strip();
            return;
        }
        String name = Shown.shortened(question.wordsOf("name"));
        try {
            Set<Remark> remarks = new LinkedHashSet<>();
            MoodleTasks.Asked asked = new MoodleTasks(unmarked, remarks).read(question, type);
            left(question, asked.task(), remarks);
            items.add(new Item(
                    question.line(),
                    name,
                    question.wordsOf("idnumber"),
                    asked.stem(),
                    asked.task(),
                    PartMarks.read(tags(question), asked.partial()),
                    category,
                    List.copyOf(remarks)));
        } catch (Unreadable unreadable) {
            refused.add(new Refused(question.line(), name, unreadable.why()));
        }
    }

    /** What Moodle's questions have besides, and the bank's have not. */
    private static void left(XmlElement question, Task task, Set<Remark> remarks) {
        if (!question.wordsOf("generalfeedback").isEmpty()) {
            remarks.add(Remark.of("note.general"));
        }
        String partly = question.wordsOf("partiallycorrectfeedback");
        String wrong = question.wordsOf("incorrectfeedback");
        if (task instanceof Task.Whole
                ? !partly.isEmpty() && !partly.equals(wrong)
                : !(question.wordsOf("correctfeedback") + partly + wrong).isEmpty()) {
            remarks.add(Remark.of("note.combined"));
        }
        if (!question.all("hint").isEmpty()) {
            remarks.add(Remark.of("note.hints"));
        }
        String grade = question.wordsOf("defaultgrade");
        if (!grade.isEmpty() && !grade.matches("1([.,]0*)?")) {
            remarks.add(Remark.of("note.grade", Shown.shortened(grade)));
        }
    }

    private static List<String> tags(XmlElement question) {
        return question.find("tags").stream()
                .flatMap(tags -> tags.all("tag").stream())
                .map(tag -> tag.words().strip())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
