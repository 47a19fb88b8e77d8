package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The rules that hold for every page's source. */
class PagesTest {

    private static final Path ROOT = Path.of("src/main/webapp");

    /** Where HTML that our own renderer made and sanitised is put into the page. */
    private static final Set<String> MAY_UNESCAPE = Set.of("learn/lesson.xhtml", "about/privacy.xhtml");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(ROOT::relativize)
                    .toList();
        }
    }

    static List<Path> openablePages() throws IOException {
        return pages().stream()
                .filter(page -> !page.startsWith("WEB-INF") || page.startsWith("WEB-INF/errors"))
                .toList();
    }

    static List<Path> styleSheets() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    /** A rule left open would swallow all rules after it, silently: browsers take them for nested ones. */
    @ParameterizedTest
    @MethodSource("styleSheets")
    void every_rule_of_a_style_sheet_is_closed(Path sheet) throws IOException {
        String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        Deque<String> open = new ArrayDeque<>();
        Matcher brace = Pattern.compile("([^{}]*)([{}])").matcher(rules);
        while (brace.find()) {
            if (brace.group(2).equals("{")) {
                String selector = brace.group(1).strip();
                assertThat(open).as(selector).allMatch(around -> around.startsWith("@"));
                open.push(selector);
            } else {
                open.pop();
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("openablePages")
    void metadata_comes_first_and_says_who_may_open_the_page(Path page) {
        Element metadata = firstChild(document(page).getDocumentElement());
        assertThat(metadata.getNodeName()).isEqualTo("f:metadata");
        Element access = firstChild(metadata);
        assertThat(access.getNodeName()).isEqualTo("i:access");
        assertThat(access.getAttribute("to")).isIn("anyone", "visitor", "signedIn", "demo");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_brings_style_or_script_of_its_own(Path page) {
        for (Element element : elements(page)) {
            for (Attr attribute : attributes(element)) {
                assertThat(attribute.getName().toLowerCase(java.util.Locale.ROOT))
                        .as(page + " " + element.getNodeName())
                        .doesNotMatch("style|on[a-z]+");
            }
            assertThat(element.getNodeName()).as(page.toString()).isNotEqualTo("style");
            if (element.getNodeName().equals("script")) {
                assertThat(element.getAttribute("src")).as(page.toString()).startsWith("/assets/");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_text_comes_from_the_bundles(Path page) {
        for (Element element : elements(page)) {
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i).getNodeType() == Node.TEXT_NODE) {
                    assertThat(withoutExpressions(children.item(i).getTextContent()))
                            .as(page + " <" + element.getNodeName() + ">")
                            .doesNotContainPattern("\\p{L}");
                }
            }
            for (Attr attribute : attributes(element)) {
                if (Set.of("title", "label", "alt", "placeholder", "aria-label", "hint")
                        .contains(attribute.getName())) {
                    assertThat(withoutExpressions(attribute.getValue()))
                            .as(page + " " + attribute)
                            .doesNotContainPattern("\\p{L}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void only_named_pages_write_html_as_it_is(Path page) {
        for (Element element : elements(page)) {
            if (element.getAttribute("escape").equals("false")) {
                assertThat(MAY_UNESCAPE).contains(page.toString().replace('\\', '/'));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namespaces_are_those_of_jakarta(Path page) throws IOException {
        assertThat(Files.readString(ROOT.resolve(page)))
                .doesNotContain("xmlns.jcp.org")
                .doesNotContain("java.sun.com");
    }

    private static String withoutExpressions(String text) {
        return text.replaceAll("#\\{[^}]*\\}", "");
    }

    private static Element firstChild(Element parent) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                return element;
            }
        }
        throw new AssertionError("no element in " + parent.getNodeName());
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> found = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            found.add((Attr) element.getAttributes().item(i));
        }
        return found;
    }

    private static List<Element> elements(Path page) {
        NodeList all = document(page).getElementsByTagName("*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static Document document(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(ROOT.resolve(page).toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(page + ": " + e.getMessage(), e);
        }
    }
}
