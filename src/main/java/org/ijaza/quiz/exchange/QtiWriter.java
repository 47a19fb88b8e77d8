package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Texts;

/**
 * Writes 1EdTech's QTI 3.0: a content package with one file an item. A text in several languages is a span for each
 * ({@code xml:lang}); tags are keywords of the manifest.
 */
final class QtiWriter {

    private static final String QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static final String PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String METADATA = "http://ltsc.ieee.org/xsd/LOM";
    private static final String RESPONSE = "RESPONSE";
    private static final String FEEDBACK = "FEEDBACK";

    private final XMLStreamWriter xml;

    private QtiWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What writes into an XML file; it goes into memory. */
    private interface Part {
        void write(QtiWriter writer) throws XMLStreamException;
    }

    /** @param name of the package */
    static byte[] write(String name, List<Item> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            file(zip, QtiPackage.MANIFEST, writer -> writer.manifest(name, items));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                file(zip, path(i), writer -> writer.item(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** By number, since an item's name may hold what no file's may. */
    private static String path(int index) {
        return "items/item-" + (index + 1) + ".xml";
    }

    private static void file(ZipOutputStream zip, String path, Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter stream =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            stream.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            part.write(new QtiWriter(stream));
            stream.writeEndDocument();
            stream.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes into memory
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the format's first day: none is true
        zip.putNextEntry(entry);
        zip.write(bytes.toByteArray());
        zip.closeEntry();
    }

    private void manifest(String name, List<Item> items) throws XMLStreamException {
        begin("manifest", "identifier", name);
        xml.writeDefaultNamespace(PACKAGE);
        begin("metadata");
        value("schema", "QTI Package");
        value("schemaversion", "3.0.0");
        end();
        begin("organizations");
        end();
        begin("resources");
        for (int i = 0; i < items.size(); i++) {
            begin("resource", "identifier", "item-" + (i + 1), "type", "imsqti_item_xmlv3p0", "href", path(i));
            keywords(items.get(i).tags());
            begin("file", "href", path(i));
            end();
            end();
        }
        end();
        end();
    }

    private void keywords(List<String> tags) throws XMLStreamException {
        if (tags.isEmpty()) {
            return;
        }
        begin("metadata");
        begin("lom");
        xml.writeDefaultNamespace(METADATA);
        begin("general");
        for (String tag : tags) {
            begin("keyword");
            value("string", tag);
            end();
        }
        end();
        end();
        end();
    }

    private void item(Item item) throws XMLStreamException {
        begin(
                "qti-assessment-item",
                "identifier",
                item.id(),
                "title",
                item.name(),
                "adaptive",
                "false",
                "time-dependent",
                "false");
        xml.writeDefaultNamespace(QTI);
        List<Choice> choices = choices(item.task());
        boolean several = item.task() instanceof Task.Choices some && some.several();
        String cardinality = several ? "multiple" : "single";
        begin(
                "qti-response-declaration",
                "identifier",
                RESPONSE,
                "cardinality",
                cardinality,
                "base-type",
                "identifier");
        begin("qti-correct-response");
        for (Choice choice : choices) {
            if (choice.correct()) {
                value("qti-value", choice.id());
            }
        }
        end();
        end();
        outcome("SCORE", "single", "float");
        outcome(FEEDBACK, cardinality, "identifier");
        body(item, choices, several);
        processing();
        end();
    }

    private void outcome(String identifier, String cardinality, String type) throws XMLStreamException {
        begin("qti-outcome-declaration", "identifier", identifier, "cardinality", cardinality, "base-type", type);
        end();
    }

    private void body(Item item, List<Choice> choices, boolean several) throws XMLStreamException {
        begin("qti-item-body");
        begin(
                "qti-choice-interaction",
                "response-identifier",
                RESPONSE,
                "shuffle",
                String.valueOf(item.task() instanceof Task.Choices),
                "max-choices",
                several ? "0" : "1");
        begin("qti-prompt");
        texts(item.stem());
        end();
        for (Choice choice : choices) {
            begin("qti-simple-choice", "identifier", choice.id());
            texts(choice.text());
            begin(
                    "qti-feedback-inline",
                    "outcome-identifier",
                    FEEDBACK,
                    "identifier",
                    choice.id(),
                    "show-hide",
                    "show");
            texts(choice.feedback());
            end();
            end();
        }
        end();
        end();
    }

    /** One mark if all is right, else none; then what was chosen shows its feedback. */
    private void processing() throws XMLStreamException {
        begin("qti-response-processing");
        begin("qti-response-condition");
        begin("qti-response-if");
        begin("qti-match");
        begin("qti-variable", "identifier", RESPONSE);
        end();
        begin("qti-correct", "identifier", RESPONSE);
        end();
        end();
        score("1");
        end();
        begin("qti-response-else");
        score("0");
        end();
        end();
        begin("qti-set-outcome-value", "identifier", FEEDBACK);
        begin("qti-variable", "identifier", RESPONSE);
        end();
        end();
        end();
    }

    private void score(String mark) throws XMLStreamException {
        begin("qti-set-outcome-value", "identifier", "SCORE");
        begin("qti-base-value", "base-type", "float");
        xml.writeCharacters(mark);
        end();
        end();
    }

    private record Choice(String id, Texts text, boolean correct, Texts feedback) {}

    /** Those of a statement are known by their identifiers, and say "true" and "false" in three languages. */
    private static List<Choice> choices(Task task) {
        if (task instanceof Task.Statement said) {
            return List.of(
                    new Choice("true", word("quiz.true"), said.answer(), said.ifTrue()),
                    new Choice("false", word("quiz.false"), !said.answer(), said.ifFalse()));
        }
        List<Task.Option> options = ((Task.Choices) task).options();
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Choice(
                        "choice-" + (i + 1),
                        options.get(i).text(),
                        options.get(i).correct(),
                        options.get(i).feedback()))
                .toList();
    }

    private static Texts word(String key) {
        return new Texts(
                Messages.text(Locale.forLanguageTag("ar"), key),
                Messages.text(Locale.FRENCH, key),
                Messages.text(Locale.ENGLISH, key));
    }

    private void texts(Texts texts) throws XMLStreamException {
        for (Language language : Language.values()) {
            if (texts.in(language).isBlank()) {
                continue;
            }
            xml.writeStartElement("span");
            xml.writeAttribute("xml:lang", language.code());
            xml.writeAttribute("dir", language.direction());
            String[] lines = XmlText.allowed(texts.in(language)).split("\r?\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.writeEmptyElement("br");
                }
                xml.writeCharacters(lines[i]);
            }
            xml.writeEndElement();
        }
    }

    private void begin(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.allowed(attributes[i + 1]));
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void value(String element, String text) throws XMLStreamException {
        begin(element);
        xml.writeCharacters(XmlText.allowed(text));
        end();
    }
}
