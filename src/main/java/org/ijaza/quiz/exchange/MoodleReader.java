package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Reads Moodle XML, the format of {@code question/format/xml} in Moodle 1.9 to 5. */
final class MoodleReader {

    private static final Texts NONE = new Texts("", "", "");

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
            Texts stem = text(question, "questiontext", remarks);
            Task task = task(question, type, remarks);
            left(question, remarks);
            items.add(new Item(
                    question.line(),
                    name,
                    question.wordsOf("idnumber"),
                    stem,
                    task,
                    tags(question),
                    category,
                    List.copyOf(remarks)));
        } catch (Unreadable unreadable) {
            refused.add(new Refused(question.line(), name, unreadable.why()));
        }
    }

    private Task task(XmlElement question, String type, Set<Remark> remarks) throws Unreadable {
        return switch (type) {
            case "multichoice" -> choices(question, remarks);
            case "truefalse" -> statement(question, remarks);
            default -> throw new Unreadable(Remark.of("refused.type", Shown.shortened(type)));
        };
    }

    private Task choices(XmlElement question, Set<Remark> remarks) throws Unreadable {
        boolean several = Set.of("false", "0").contains(question.wordsOf("single"));
        List<Task.Option> options = new ArrayList<>();
        for (XmlElement answer : question.all("answer")) {
            boolean correct = Shares.isRight(several, share(answer), remarks);
            Texts text = LanguageSpans.read(answer.words(), answer.attribute("format"), unmarked, remarks);
            Texts feedback = text(answer, "feedback", remarks);
            if (!text.equals(NONE) || !feedback.equals(NONE)) { // Moodle's form leaves empty ones behind
                options.add(new Task.Option(text, correct, feedback));
            }
        }
        return new Task.Choices(several, options);
    }

    private Task statement(XmlElement question, Set<Remark> remarks) throws Unreadable {
        boolean answer = false;
        Texts ifTrue = NONE;
        Texts ifFalse = NONE;
        for (XmlElement choice : question.all("answer")) {
            if (choice.words().strip().equals("true")) {
                answer = Shares.isWhole(share(choice));
                ifTrue = text(choice, "feedback", remarks);
            } else {
                ifFalse = text(choice, "feedback", remarks);
            }
        }
        return new Task.Statement(answer, ifTrue, ifFalse);
    }

    /** None is written where nothing is given for it. */
    private static double share(XmlElement answer) throws Unreadable {
        String fraction = answer.attribute("fraction");
        return fraction.isBlank() ? 0 : Shares.read(fraction);
    }

    private Texts text(XmlElement of, String called, Set<Remark> remarks) throws Unreadable {
        XmlElement element = of.find(called).orElse(null);
        if (element == null) {
            return NONE;
        }
        if (!element.all("file").isEmpty()) {
            remarks.add(Remark.of("note.picture"));
        }
        return LanguageSpans.read(element.words(), element.attribute("format"), unmarked, remarks);
    }

    /** What Moodle's questions have besides, and the bank's have not. */
    private static void left(XmlElement question, Set<Remark> remarks) {
        if (!question.wordsOf("generalfeedback").isEmpty()) {
            remarks.add(Remark.of("note.general"));
        }
        if (!question.wordsOf("correctfeedback").isEmpty()
                || !question.wordsOf("partiallycorrectfeedback").isEmpty()
                || !question.wordsOf("incorrectfeedback").isEmpty()) {
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
