package org.ijaza.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ijaza.platform.Invalid;

/** An element of an uploaded XML file, with its place. Files with a document type are refused, and so are entities. */
final class XmlElement {

    private static final int DEEPEST = 40;
    private static final String FIELD = "file";

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Reads a file element by element, in the encoding that it declares.
     *
     * @param root name of the outermost element
     * @param each is given every child of the outermost element, whole
     * @throws Invalid (field {@code file}) if it is not well-formed to its end, has another root or a document type
     */
    static void read(byte[] content, String root, Consumer<XmlElement> each) {
        // the JDK's own, whatever else the server brings: what is refused must not depend on it
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        int line = 1;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            Deque<XmlElement> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                step(reader, root, open, each);
                line = Math.max(line, reader.getLocation().getLineNumber());
            }
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
            throw new Invalid(FIELD, "questions.import.failure.xml", Math.max(at, line));
        }
    }

    private static void step(XMLStreamReader reader, String root, Deque<XmlElement> open, Consumer<XmlElement> each)
            throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Invalid(
                    FIELD, "questions.import.failure.doctype");
            case XMLStreamConstants.START_ELEMENT -> begin(reader, root, open);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (open.size() > 1) {
                    open.peek().text.append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                XmlElement ended = open.pop();
                if (open.size() == 1) {
                    each.accept(ended);
                } else if (!open.isEmpty()) {
                    open.peek().children.add(ended);
                }
            }
            default -> {}
        }
    }

    private static void begin(XMLStreamReader reader, String root, Deque<XmlElement> open) {
        XmlElement begun =
                new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber());
        if (open.isEmpty() && !begun.name.equals(root)) {
            throw new Invalid(FIELD, "questions.import.failure.root", root, begun.name);
        }
        if (open.size() >= DEEPEST) {
            throw new Invalid(FIELD, "questions.import.failure.deep", begun.line);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            begun.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(begun);
    }

    String name() {
        return name;
    }

    /** Where it begins, from 1. */
    int line() {
        return line;
    }

    /** The attribute's value; empty if it is not there. */
    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    Optional<XmlElement> find(String called) {
        return children.stream().filter(child -> child.name.equals(called)).findFirst();
    }

    List<XmlElement> all(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    /** Its own characters, without those of its children. */
    String text() {
        return text.toString();
    }

    /** The characters in its child {@code text}, where most texts of a question stand, or its own. */
    String words() {
        return find("text").map(XmlElement::text).orElseGet(this::text);
    }

    /** What {@link #words} gives for a child; empty if it is not there. */
    String wordsOf(String called) {
        return find(called).map(XmlElement::words).orElse("").strip();
    }
}
