package org.ijaza.certificate.pdf;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A sheet as a page, before it is printed: the kind's template filled in.
 *
 * @param dom the XHTML
 */
record Page(Document dom) {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private static DocumentBuilderFactory parsers() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setXIncludeAware(false);
        return factory;
    }

    /** @throws Problems if the template fails or does not give well-formed XHTML */
    static Page of(CertificateKind kind, CertificateSheet sheet) {
        return of(kind.template(), SheetModel.of(kind, sheet));
    }

    /** A template filled in with what it can name; see {@link #of(CertificateKind, CertificateSheet)}. */
    static Page of(Template template, Map<String, Object> model) {
        String name = template.getName();
        StringWriter filled = new StringWriter(1 << 13);
        try {
            Environment environment = template.createProcessingEnvironment(model, filled);
            environment.setLocale(Locale.ROOT);
            environment.process();
            Page page = new Page(parser().parse(new InputSource(new StringReader(filled.toString()))));
            SpokenText.prepare(page.dom());
            return page;
        } catch (TemplateException e) {
            int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
            throw problem(name, line, "the template cannot be filled in: " + e.getMessageWithoutStackTop());
        } catch (SAXException e) {
            throw problem(name, 0, "the template does not give well-formed XHTML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document without anything in it. */
    static Document empty() {
        return parser().newDocument();
    }

    private static Problems problem(String file, int line, String message) {
        return new Problems(List.of(new Problem(file, line, message)));
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilder parser;
            synchronized (PARSERS) { // factories are not safe for many threads
                parser = PARSERS.newDocumentBuilder();
            }
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page's {@code <title>}. */
    String title() {
        Node title = dom.getElementsByTagName("title").item(0);
        return title == null ? "" : title.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** @throws Unprintable if no font has some character of the page */
    void requireCharacters(Typefaces typefaces) {
        requireCharacters(dom.getElementsByTagName("body").item(0), typefaces);
    }

    private static void requireCharacters(Node node, Typefaces typefaces) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String missing = node.getNodeValue()
                    .codePoints()
                    .filter(Typefaces::isSeen)
                    .filter(c -> !typefaces.has(c))
                    .distinct()
                    .mapToObj(c -> String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(c), c))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw Unprintable.characters(missing, node.getNodeValue().strip());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            requireCharacters(child, typefaces);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // a warning leaves the document well-formed
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
