package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Writes Moodle XML. */
final class MoodleWriter {

    private static final Map<Class<? extends Task>, String> TYPES = Map.of(
            Task.Choices.class, "multichoice",
            Task.Statement.class, "truefalse",
            Task.Number.class, "numerical",
            Task.Words.class, "shortanswer",
            Task.Order.class, "ordering",
            Task.Matching.class, "matching",
            Task.Gaps.class, "cloze",
            Task.Menus.class, "gapselect",
            Task.Essay.class, "essay");

    /** What Moodle does not know, and passes over: the languages of a word. */
    static final String LANGUAGES = "languages";

    /** How Moodle marks things in order if it is all or nothing. */
    static final String ALL_OR_NOTHING = "ALL_OR_NOTHING";

    private final XMLStreamWriter xml;

    private MoodleWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param category that Moodle puts the questions into */
    static byte[] write(String category, List<Item> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter stream =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            stream.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            stream.writeCharacters("\n");
            stream.writeStartElement("quiz");
            MoodleWriter writer = new MoodleWriter(stream);
            writer.begin("category");
            writer.words("category", "$course$/top/" + category.replace("/", "//"));
            writer.end();
            for (Item item : items) {
                writer.write(item);
            }
            stream.writeCharacters("\n");
            stream.writeEndElement();
            stream.writeEndDocument();
            stream.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes into memory
        }
        return bytes.toByteArray();
    }

    private void write(Item item) throws XMLStreamException {
        Task task = item.task();
        begin(type(task));
        words("name", item.name());
        stem(item);
        if (!(task instanceof Task.Gaps)) { // Moodle adds up the marks of the gaps, and wants none here
            value("defaultgrade", "1");
            value("penalty", task instanceof Task.Statement ? "1" : "0.3333333");
        }
        value("hidden", "0");
        value("idnumber", item.id());
        task(task, PartMarks.isPartial(item));
        List<String> tags = PartMarks.written(item, PartMarks.areMoodles(task));
        if (!tags.isEmpty()) {
            xml.writeStartElement("tags");
            for (String tag : tags) {
                words("tag", tag);
            }
            xml.writeEndElement();
        }
        end();
    }

    private static String type(Task task) {
        return TYPES.get(task.getClass());
    }

    private void stem(Item item) throws XMLStreamException {
        if (item.task() instanceof Task.Gaps gaps) {
            html("questiontext", Cloze.write(item.stem(), gaps));
        } else if (item.task() instanceof Task.Menus menus) {
            html("questiontext", select(item.stem(), menus));
        } else {
            texts("questiontext", item.stem());
        }
    }

    private void task(Task task, boolean partial) throws XMLStreamException {
        if (task instanceof Task.Statement said) {
            answer(said.answer() ? "100" : "0", "moodle_auto_format", "true", said.ifTrue());
            answer(said.answer() ? "0" : "100", "moodle_auto_format", "false", said.ifFalse());
        } else if (task instanceof Task.Choices choices) {
            choices(choices);
        } else if (task instanceof Task.Number number) {
            number(number);
        } else if (task instanceof Task.Words words) {
            words(words);
        } else if (task instanceof Task.Order order) {
            order(order, partial);
        } else if (task instanceof Task.Matching matching) {
            matching(matching);
        } else if (task instanceof Task.Menus menus) {
            offers(menus);
        } else if (task instanceof Task.Essay essay) {
            essay(essay);
        }
    }

    private void choices(Task.Choices choices) throws XMLStreamException {
        value("single", String.valueOf(!choices.several()));
        value("shuffleanswers", "true");
        value("answernumbering", "none");
        for (Task.Option option : choices.options()) {
            String share = option.correct() || choices.several() ? Shares.of(choices, option) : "0";
            answer(share, "html", LanguageSpans.write(option.text()), option.feedback());
        }
    }

    private void number(Task.Number number) throws XMLStreamException {
        beginAnswer(
                "100",
                "moodle_auto_format",
                number.value().toPlainString(),
                number.feedback().ifRight());
        value("tolerance", number.tolerance().toPlainString());
        xml.writeEndElement();
        beginAnswer(
                "0", "moodle_auto_format", MoodleWords.ANY, number.feedback().ifWrong());
        value("tolerance", "0");
        xml.writeEndElement();
        boolean counted = !number.unit().equals(Task.NOTHING);
        if (counted) {
            xml.writeStartElement("units");
            for (Language language : Language.values()) {
                if (!number.unit().in(language).isEmpty()) {
                    xml.writeStartElement("unit");
                    xml.writeAttribute(LANGUAGES, language.code());
                    value("multiplier", "1");
                    value("unit_name", number.unit().in(language));
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        }
        value("unitgradingtype", "0"); // it may be left out
        value("unitpenalty", "0");
        value("showunits", counted ? "0" : "3");
        value("unitsleft", "0");
    }

    private void words(Task.Words words) throws XMLStreamException {
        value("usecase", "0");
        for (Accepted.Entry entry : words.accepted().entries()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("answer");
            xml.writeAttribute("fraction", "100");
            xml.writeAttribute("format", "moodle_auto_format");
            if (!entry.isInAll()) {
                xml.writeAttribute(LANGUAGES, entry.codes());
            }
            value("text", MoodleWords.written(entry.word()));
            texts("feedback", words.feedback().ifRight());
            xml.writeEndElement();
        }
        answer("0", "moodle_auto_format", MoodleWords.ANY, words.feedback().ifWrong());
    }

    private void order(Task.Order order, boolean partial) throws XMLStreamException {
        value("layouttype", "VERTICAL");
        value("selecttype", "ALL");
        value("selectcount", "0");
        value("gradingtype", partial ? "ABSOLUTE_POSITION" : ALL_OR_NOTHING);
        value("showgrading", "SHOW");
        value("numberingstyle", "none");
        combined(order.feedback());
        for (int i = 0; i < order.items().size(); i++) {
            answer(
                    String.valueOf(i + 1),
                    "html",
                    LanguageSpans.write(order.items().get(i)),
                    Task.NOTHING);
        }
    }

    private void matching(Task.Matching matching) throws XMLStreamException {
        value("shuffleanswers", "true");
        combined(matching.feedback());
        for (Task.Pair pair : matching.pairs()) {
            row(pair.left(), pair.right());
        }
        for (Texts other : matching.others()) {
            row(Task.NOTHING, other);
        }
    }

    private void row(Texts left, Texts right) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("subquestion");
        xml.writeAttribute("format", "html");
        value("text", LanguageSpans.write(left));
        words("answer", LanguageSpans.write(right));
        xml.writeEndElement();
    }

    /** The words of all gaps are one list, each in the group of its gap; a gap names the right one. */
    private static String select(Texts stem, Task.Menus menus) {
        StringBuilder html = new StringBuilder(LanguageSpans.write(stem).replace("[[", "&#91;["));
        int number = 1;
        for (int i = 0; i < menus.gaps().size(); i++) {
            html.append(GapMarks.paragraph(i + 1, "", "[[" + number + "]]"));
            number += 1 + menus.gaps().get(i).wrong().size();
        }
        return html.toString();
    }

    private void offers(Task.Menus menus) throws XMLStreamException {
        value("shuffleanswers", "1");
        combined(menus.feedback());
        for (int i = 0; i < menus.gaps().size(); i++) {
            offer(menus.gaps().get(i).right(), i + 1);
            for (Texts wrong : menus.gaps().get(i).wrong()) {
                offer(wrong, i + 1);
            }
        }
    }

    /** What Moodle shows to who marks is the rubric. */
    private void essay(Task.Essay essay) throws XMLStreamException {
        value("responseformat", "plain");
        value("responserequired", "1");
        value("responsefieldlines", "15");
        value("attachments", "0");
        value("attachmentsrequired", "0");
        texts("graderinfo", essay.rubric().lines());
    }

    private void offer(Texts words, int group) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("selectoption");
        value("text", LanguageSpans.write(words));
        value("group", String.valueOf(group));
        xml.writeEndElement();
    }

    /** What the bank says to an answer that is not right, it says also where parts of it are. */
    private void combined(Task.Said said) throws XMLStreamException {
        texts("correctfeedback", said.ifRight());
        texts("partiallycorrectfeedback", said.ifWrong());
        texts("incorrectfeedback", said.ifWrong());
    }

    private void answer(String fraction, String format, String text, Texts feedback) throws XMLStreamException {
        beginAnswer(fraction, format, text, feedback);
        xml.writeEndElement();
    }

    private void beginAnswer(String fraction, String format, String text, Texts feedback) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("answer");
        xml.writeAttribute("fraction", fraction);
        xml.writeAttribute("format", format);
        value("text", text);
        texts("feedback", feedback);
    }

    private void begin(String type) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("question");
        xml.writeAttribute("type", type);
    }

    private void end() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void texts(String element, Texts texts) throws XMLStreamException {
        html(element, LanguageSpans.write(texts));
    }

    private void html(String element, String html) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        xml.writeAttribute("format", "html");
        value("text", html);
        xml.writeEndElement();
    }

    private void words(String element, String text) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        value("text", text);
        xml.writeEndElement();
    }

    private void value(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }
}
