package org.ijaza.course.source;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A picture in SVG is a document that can act: this finds one that does. */
final class SvgCheck {

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "animate", "set");

    private SvgCheck() {}

    /** What is wrong with the picture, if something is. */
    static Optional<String> findProblem(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return Optional.of("the picture must have no DOCTYPE and no processing instruction");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Optional<String> problem = problemOf(reader);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of("the picture is not well-formed XML: "
                    + String.valueOf(e.getMessage()).lines().reduce("", (first, second) -> second));
        }
    }

    private static Optional<String> problemOf(XMLStreamReader element) {
        String name = element.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(name)) {
            return Optional.of("the picture must not contain <" + element.getLocalName() + ">");
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String attribute = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).strip();
            if (attribute.startsWith("on")) {
                return Optional.of("the picture must not react to events (" + attribute + ")");
            }
            boolean within =
                    value.startsWith("#") || value.startsWith("data:image/png") || value.startsWith("data:image/jpeg");
            if (attribute.equals("href") && !within) {
                return Optional.of("the picture must not refer to anything outside itself (" + value + ")");
            }
        }
        return Optional.empty();
    }
}
