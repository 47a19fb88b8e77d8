package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Reads what a question of Moodle XML asks, by its type. */
final class MoodleTasks {

    /** Where a word is to be chosen, by the number of the right one. */
    private static final Pattern PLACE = Pattern.compile("\\[\\[(\\d{1,3})]]");

    private final Language unmarked;
    private final Set<Remark> remarks;

    /**
     * @param unmarked the language of texts that name none
     * @param remarks is told what is lost
     */
    MoodleTasks(Language unmarked, Set<Remark> remarks) {
        this.unmarked = unmarked;
        this.remarks = remarks;
    }

    /** @param partial whether Moodle gives parts of the mark for parts of an answer to it */
    record Asked(Texts stem, Task task, boolean partial) {}

    /** @throws Unreadable if it is of a type that the bank does not know, or not whole */
    Asked read(XmlElement question, String type) throws Unreadable {
        return switch (type) {
            case "multichoice" -> asked(question, choices(question));
            case "truefalse" -> asked(question, statement(question));
            case "numerical" -> asked(question, number(question));
            case "shortanswer" -> asked(question, words(question));
            case "ordering" -> new Asked(
                    text(question, "questiontext"),
                    order(question),
                    !question.wordsOf("gradingtype").equals(MoodleWriter.ALL_OR_NOTHING));
            case "matching" -> asked(question, matching(question));
            case "essay" -> asked(question, essay(question));
            case "cloze" -> cloze(question);
            case "gapselect" -> select(question, question.all("selectoption"));
            case "ddwtos" -> select(question, question.all("dragbox"));
            default -> throw new Unreadable(Remark.of("refused.type", Shown.shortened(type)));
        };
    }

    private Asked asked(XmlElement question, Task task) throws Unreadable {
        return new Asked(text(question, "questiontext"), task, PartMarks.areMoodles(task));
    }

    private Task choices(XmlElement question) throws Unreadable {
        boolean several = Set.of("false", "0").contains(question.wordsOf("single"));
        List<Task.Option> options = new ArrayList<>();
        for (XmlElement answer : question.all("answer")) {
            boolean correct = Shares.isRight(several, share(answer), remarks);
            Shares.noteFree(several, share(answer), remarks);
            Texts text = text(answer.words(), answer.attribute("format"));
            Texts feedback = text(answer, "feedback");
            if (!text.equals(Task.NOTHING)
                    || !feedback.equals(Task.NOTHING)) { // Moodle's form leaves empty ones behind
                options.add(new Task.Option(text, correct, feedback));
            }
        }
        return new Task.Choices(several, options);
    }

    private Task statement(XmlElement question) throws Unreadable {
        boolean answer = false;
        Texts ifTrue = Task.NOTHING;
        Texts ifFalse = Task.NOTHING;
        for (XmlElement choice : question.all("answer")) {
            if (choice.words().strip().equals("true")) {
                answer = Shares.isWhole(share(choice));
                ifTrue = text(choice, "feedback");
            } else {
                ifFalse = text(choice, "feedback");
            }
        }
        return new Task.Statement(answer, ifTrue, ifFalse);
    }

    private Task number(XmlElement question) throws Unreadable {
        SaidOnce said = new SaidOnce();
        Task.Number first = null;
        for (XmlElement answer : question.all("answer")) {
            String written = answer.words().strip();
            boolean right = Shares.isRight(false, share(answer), remarks);
            if (right || written.equals(MoodleWords.ANY)) {
                said.add(right, text(answer, "feedback"));
            }
            if (right && first == null) {
                String tolerance = answer.wordsOf("tolerance");
                first = new Task.Number(
                        NumberText.read(written),
                        tolerance.isEmpty() ? BigDecimal.ZERO : NumberText.read(tolerance),
                        unit(question),
                        Task.Said.NOTHING);
            } else if (right) {
                remarks.add(Remark.of("note.numbers"));
            }
        }
        if (first == null) {
            throw new Unreadable(Remark.of("refused.declaration"));
        }
        return new Task.Number(first.value(), first.tolerance().abs(), first.unit(), said.said(remarks));
    }

    /** The unit itself; what others make of it is lost. */
    private Texts unit(XmlElement question) {
        List<Accepted.Entry> names = new ArrayList<>();
        List<XmlElement> units =
                question.find("units").map(all -> all.all("unit")).orElse(List.of());
        for (XmlElement unit : units) {
            if (unit.wordsOf("multiplier").matches("1([.,]0*)?")) {
                names.add(Accepted.Entry.of(unit.wordsOf("unit_name"), unit.attribute(MoodleWriter.LANGUAGES)));
            } else {
                remarks.add(Remark.of("note.unit", Shown.shortened(unit.wordsOf("unit_name"))));
            }
        }
        return new Texts(first(names, Language.AR), first(names, Language.FR), first(names, Language.EN));
    }

    private static String first(List<Accepted.Entry> names, Language language) {
        return names.stream()
                .filter(name -> name.languages().contains(language))
                .map(Accepted.Entry::word)
                .findFirst()
                .orElse("");
    }

    private Task words(XmlElement question) throws Unreadable {
        if (question.wordsOf("usecase").equals("1")) {
            remarks.add(Remark.of("note.case"));
        }
        SaidOnce said = new SaidOnce();
        MoodleWords words = new MoodleWords(remarks);
        for (XmlElement answer : question.all("answer")) {
            words.take(
                    answer.words(),
                    share(answer),
                    answer.attribute(MoodleWriter.LANGUAGES),
                    text(answer, "feedback"),
                    said);
        }
        return new Task.Words(words.accepted(), said.said(remarks));
    }

    private Task order(XmlElement question) throws Unreadable {
        List<Texts> items = new ArrayList<>();
        for (XmlElement answer : question.all("answer")) {
            items.add(text(answer.words(), answer.attribute("format")));
        }
        return new Task.Order(items, combined(question));
    }

    private Task matching(XmlElement question) throws Unreadable {
        List<Task.Pair> pairs = new ArrayList<>();
        List<Texts> others = new ArrayList<>();
        for (XmlElement row : question.all("subquestion")) {
            Texts left = text(row.find("text").map(XmlElement::text).orElse(""), row.attribute("format"));
            Texts right = plain(row.wordsOf("answer"));
            if (!left.equals(Task.NOTHING)) {
                pairs.add(new Task.Pair(left, right));
            } else if (!right.equals(Task.NOTHING)) {
                others.add(right);
            }
        }
        return new Task.Matching(pairs, others, combined(question));
    }

    /** How the field looks is lost without a word: a file names it always. */
    private Task essay(XmlElement question) throws Unreadable {
        if ((question.wordsOf("minwordlimit") + question.wordsOf("maxwordlimit")).matches(".*[1-9].*")) {
            remarks.add(Remark.of("note.length"));
        }
        if (!question.wordsOf("attachments").matches("0?")) {
            remarks.add(Remark.of("note.attachments"));
        }
        if (!text(question, "responsetemplate").equals(Task.NOTHING)) {
            remarks.add(Remark.of("note.template"));
        }
        Optional<XmlElement> notes = question.find("graderinfo");
        return Task.Essay.noted(
                LanguageSpans.readNotes(
                        notes.map(XmlElement::words).orElse(""),
                        notes.map(of -> of.attribute("format")).orElse(""),
                        unmarked,
                        remarks),
                remarks);
    }

    private Asked cloze(XmlElement question) throws Unreadable {
        Optional<XmlElement> text = question.find("questiontext");
        String html = text.map(XmlElement::words).orElse("");
        LanguageSpans.requireShort(html);
        Cloze.Read read = Cloze.read(html, unmarked, remarks);
        return new Asked(
                text(read.text(), text.map(of -> of.attribute("format")).orElse("")), read.task(), true);
    }

    /** @param offers the words that can be chosen, each for the gaps of its group */
    private Asked select(XmlElement question, List<XmlElement> offers) throws Unreadable {
        Optional<XmlElement> text = question.find("questiontext");
        String html = text.map(XmlElement::words).orElse("");
        LanguageSpans.requireShort(html);
        List<GapMarks.Place> places = new ArrayList<>();
        List<Task.Menu> menus = new ArrayList<>();
        Matcher place = PLACE.matcher(html);
        while (place.find()) {
            int right = Integer.parseInt(place.group(1));
            if (right < 1 || right > offers.size()) {
                throw new Unreadable(Remark.of("refused.declaration"));
            }
            places.add(new GapMarks.Place(place.start(), place.end()));
            menus.add(menu(offers.get(right - 1), offers));
        }
        return new Asked(
                text(
                        GapMarks.text(html, places),
                        text.map(of -> of.attribute("format")).orElse("")),
                new Task.Menus(menus, combined(question)),
                true);
    }

    private Task.Menu menu(XmlElement right, List<XmlElement> offers) throws Unreadable {
        List<Texts> wrong = new ArrayList<>();
        for (XmlElement offer : offers) {
            if (offer != right && offer.wordsOf("group").equals(right.wordsOf("group"))) {
                wrong.add(plain(offer.wordsOf("text")));
            }
        }
        return new Task.Menu(plain(right.wordsOf("text")), wrong);
    }

    private Task.Said combined(XmlElement question) throws Unreadable {
        return new Task.Said(text(question, "correctfeedback"), text(question, "incorrectfeedback"));
    }

    /** None is written where nothing is given for it. */
    private static double share(XmlElement answer) throws Unreadable {
        String fraction = answer.attribute("fraction");
        return fraction.isBlank() ? 0 : Shares.read(fraction);
    }

    private Texts text(XmlElement of, String called) throws Unreadable {
        XmlElement element = of.find(called).orElse(null);
        if (element == null) {
            return Task.NOTHING;
        }
        if (!element.all("file").isEmpty()) {
            remarks.add(Remark.of("note.picture"));
        }
        return text(element.words(), element.attribute("format"));
    }

    /** Words of a list, which are no HTML unless they are in several languages. */
    private Texts plain(String words) throws Unreadable {
        return text(words, words.contains("multilang") ? "html" : "plain_text");
    }

    private Texts text(String words, String format) throws Unreadable {
        return LanguageSpans.read(words, format, unmarked, remarks);
    }
}
