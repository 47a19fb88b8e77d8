package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ijaza.platform.Texts;

/** Writes Moodle XML. */
final class MoodleWriter {

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
        boolean statement = item.task() instanceof Task.Statement;
        begin(statement ? "truefalse" : "multichoice");
        words("name", item.name());
        texts("questiontext", item.stem());
        value("defaultgrade", "1");
        value("penalty", statement ? "1" : "0.3333333");
        value("hidden", "0");
        value("idnumber", item.id());
        if (item.task() instanceof Task.Statement said) {
            answer(said.answer() ? "100" : "0", "moodle_auto_format", "true", said.ifTrue());
            answer(said.answer() ? "0" : "100", "moodle_auto_format", "false", said.ifFalse());
        } else if (item.task() instanceof Task.Choices choices) {
            value("single", String.valueOf(!choices.several()));
            value("shuffleanswers", "true");
            value("answernumbering", "none");
            for (Task.Option option : choices.options()) {
                String share = option.correct() || choices.several() ? Shares.of(choices, option) : "0";
                answer(share, "html", LanguageSpans.write(option.text()), option.feedback());
            }
        }
        if (!item.tags().isEmpty()) {
            xml.writeStartElement("tags");
            for (String tag : item.tags()) {
                words("tag", tag);
            }
            xml.writeEndElement();
        }
        end();
    }

    private void answer(String fraction, String format, String text, Texts feedback) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("answer");
        xml.writeAttribute("fraction", fraction);
        xml.writeAttribute("format", format);
        value("text", text);
        texts("feedback", feedback);
        xml.writeEndElement();
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
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        xml.writeAttribute("format", "html");
        value("text", LanguageSpans.write(texts));
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
