package org.ijaza.course.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ijaza.platform.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A diagram whose words change with the reader's language: SVG's own {@code <switch>}, each child with a
 * {@code systemLanguage}. A browser would choose by its own language and not by the page's, so the choice is made here.
 */
public final class SvgLanguages {

    private static final String CHOICE = "switch";
    private static final String LANGUAGE = "systemLanguage";

    private SvgLanguages() {}

    /**
     * The picture with its words in one language.
     *
     * @param svg well-formed, as {@link SvgCheck} finds it; comes back as it is where it holds no choice
     * @throws IllegalArgumentException if it is not
     */
    public static byte[] in(byte[] svg, Language language) {
        if (!new String(svg, StandardCharsets.UTF_8).contains("<" + CHOICE)) {
            return svg.clone();
        }
        Document picture = parse(svg);
        for (Element choice : elements(picture, CHOICE)) {
            children(choice).stream()
                    .filter(child -> speaks(child, language))
                    .findFirst()
                    .ifPresent(chosen -> {
                        chosen.removeAttribute(LANGUAGE);
                        chosen.setAttribute("lang", language.code());
                        choice.getParentNode().replaceChild(chosen, choice);
                    });
        }
        return write(picture);
    }

    /** What is wrong with its words, if something is: each of them must be there in all languages. */
    static Optional<String> findProblem(byte[] svg) {
        Document picture = parse(svg);
        for (Element choice : elements(picture, CHOICE)) {
            Set<Language> missing = EnumSet.allOf(Language.class);
            missing.removeIf(language -> children(choice).stream().anyMatch(child -> speaks(child, language)));
            if (!missing.isEmpty()) {
                return Optional.of("a <switch> of the picture has nothing in "
                        + missing.iterator().next().ownName() + " (systemLanguage=\""
                        + missing.iterator().next().code() + "\")");
            }
        }
        return elements(picture, "text").stream()
                .filter(text -> !isChosen(text))
                .map(Element::getTextContent)
                .filter(words -> words.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .map(words -> "the picture's words '" + words.strip()
                        + "' must stand in a <switch> with systemLanguage ar, fr and en");
    }

    private static boolean isChosen(Element text) {
        for (Node around = text; around instanceof Element element; around = around.getParentNode()) {
            if (element.hasAttribute(LANGUAGE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(Element child, Language language) {
        return child.getAttribute(LANGUAGE).equals(language.code());
    }

    private static List<Element> elements(Document picture, String name) {
        return elements(picture.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    /** A copy: the document's own lists change while it is changed. */
    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Document parse(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] write(Document picture) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(picture), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
