package org.ijaza.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What QTI 2.1, 2.2 and 3.0 have in common: 3.0 writes {@code qti-simple-choice} and {@code max-choices} where the
 * others have {@code simpleChoice} and {@code maxChoices}. Here both are {@code simplechoice} and {@code maxchoices}.
 */
final class QtiXml {

    /** Elements in one another; real questions stay below 20. */
    private static final String DEEPEST = "60";

    private static final Set<String> BODIES = Set.of("contentbody", "stimulusbody");

    private static final String MULTILANG = "<span lang=\"%s\" class=\"multilang\">";

    private QtiXml() {}

    /**
     * The outermost element of a file. Files with a document type are refused, and so are entities.
     *
     * @throws Invalid (field {@code file}) if it is not well-formed to its end, or has a document type
     */
    static Element parse(byte[] content) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // a message on the server's console helps nobody
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXParseException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new Invalid("file", "questions.import.failure.doctype");
            }
            throw new Invalid("file", "questions.import.failure.xml", Math.max(1, e.getLineNumber()));
        } catch (SAXException | IOException e) {
            throw new Invalid("file", "questions.import.failure.xml", 1);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e); // the JDK's own parser knows these features
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        // the JDK's own, whatever else the server brings: what is refused must not depend on it
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    static String name(Node node) {
        return node.getLocalName() == null ? "" : plain(node.getLocalName().replaceFirst("^qti-", ""));
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The attribute's value; empty if it is not there. */
    static String attribute(Element element, String called) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (plain(attribute.getLocalName()).equals(called)) {
                return attribute.getNodeValue().strip();
            }
        }
        return "";
    }

    static List<Element> children(Element parent, String called) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name(element).equals(called)) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String called) {
        return children(parent, called).stream().findFirst();
    }

    /** All elements below this one that are wanted, in their order; those inside of a wanted one are not looked at. */
    static List<Element> below(Element parent, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (wanted.test(element)) {
                    found.add(element);
                } else {
                    found.addAll(below(element, wanted));
                }
            }
        }
        return found;
    }

    static List<Element> below(Element parent, String called) {
        return below(parent, element -> name(element).equals(called));
    }

    /**
     * What is inside of an element, as HTML that {@link LanguageSpans} reads: an element that is said to be in one of
     * our languages becomes a span of that language.
     *
     * @param skipped elements that are left out with all that is in them
     */
    static String html(Element element, Predicate<Element> skipped) {
        StringBuilder html = new StringBuilder();
        write(element, skipped, false, html);
        return html.toString();
    }

    private static void write(Element parent, Predicate<Element> skipped, boolean inSpan, StringBuilder html) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                html.append(escaped(text.getData()));
            } else if (child instanceof Element element && !skipped.test(element)) {
                write(element, name(element), skipped, inSpan, html);
            }
        }
    }

    private static void write(
            Element element, String name, Predicate<Element> skipped, boolean inSpan, StringBuilder html) {
        Optional<Language> language = Language.of(
                element.getAttributeNS(XMLConstants.XML_NS_URI, "lang").strip());
        if (!inSpan && language.isPresent()) {
            html.append(MULTILANG.formatted(language.get().code()));
            write(element, skipped, true, html);
            html.append("</span>");
        } else if (inSpan && name.equals("span")) {
            write(element, skipped, true, html); // the first end of a span ends the language
        } else if (BODIES.contains(name)) {
            write(element, skipped, inSpan, html); // 3.0 puts one around what is said, or happened
        } else if (name.equals("br") || name.equals("img") || name.equals("hr")) {
            html.append('<').append(name).append('>');
        } else {
            html.append('<').append(name).append(link(element, name)).append('>');
            write(element, skipped, inSpan, html);
            html.append("</").append(name).append('>');
        }
    }

    private static String link(Element element, String name) {
        return name.equals("a")
                ? " href=\"" + escaped(attribute(element, "href")).replace("\"", "&quot;") + "\""
                : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
