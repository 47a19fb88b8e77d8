package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** An element of an XML file of a QTI package, before it is written. */
final class QtiElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private QtiElement(String name) {
        this.name = name;
    }

    /** @param content words, elements, collections of both, and texts, of which each language becomes a span */
    static QtiElement of(String name, Object... content) {
        return new QtiElement(name).add(content);
    }

    QtiElement add(Object... more) {
        for (Object one : more) {
            if (one instanceof Collection<?> all) {
                content.addAll(all);
            } else {
                content.add(one);
            }
        }
        return this;
    }

    /** Gives it an attribute. */
    QtiElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** The file whose outermost element it is. */
    byte[] file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes into memory
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), XmlText.allowed(attribute.getValue()));
        }
        for (Object part : content) {
            if (part instanceof QtiElement element) {
                element.write(xml);
            } else if (part instanceof Texts texts) {
                write(texts, xml);
            } else {
                xml.writeCharacters(XmlText.allowed(part.toString()));
            }
        }
        xml.writeEndElement();
    }

    private static void write(Texts texts, XMLStreamWriter xml) throws XMLStreamException {
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
}
