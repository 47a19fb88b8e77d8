package org.ijaza.quiz.exchange;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What 1EdTech's schemas of QTI 3.0 ask of the elements that we write, in our own words, since the schemas themselves may
 * not be kept here: which stand in which, in what order and how often, what attributes they need, and what these may be.
 */
final class QtiRules {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9._-]*";
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";
    private static final String COUNT = "[0-9]+";
    private static final String TRUTH = "true|false";
    private static final String ANY = "(?s).*";
    private static final String TYPE = "string|identifier|float|directedPair";
    private static final String CARDINALITY = "single|multiple|ordered";

    /** Content of an expression, by what it gives. */
    private static final String VALUE =
            "(variable|correct|base-value|map-response|index|sum|divide|equal|match|member|gte|and) ";

    private static final String RULE = "(set-outcome-value|response-condition) ";
    private static final String BLOCK = "(div|p) ";

    /** @param content names of the elements in it, each with a space behind it and without {@code qti-} */
    private record Rule(String content, boolean words, Map<String, String> needed, Map<String, String> allowed) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            entry(
                    "qti-assessment-item",
                    new Rule(
                            "(response-declaration )*(outcome-declaration )*(assessment-stimulus-ref )*(item-body )?"
                                    + "(response-processing )?(modal-feedback )*",
                            false,
                            Map.of("identifier", NAME, "title", ANY, "time-dependent", TRUTH),
                            Map.of("adaptive", TRUTH))),
            entry(
                    "qti-response-declaration",
                    new Rule(
                            "(correct-response )?(mapping )?",
                            false,
                            Map.of("identifier", NAME, "cardinality", CARDINALITY),
                            Map.of("base-type", TYPE))),
            entry(
                    "qti-outcome-declaration",
                    new Rule(
                            "(default-value )?",
                            false,
                            Map.of("identifier", NAME, "cardinality", CARDINALITY),
                            Map.of(
                                    "base-type",
                                    TYPE,
                                    "external-scored",
                                    "human|externalMachine",
                                    "normal-maximum",
                                    "[0-9]+([.][0-9]+)?",
                                    "normal-minimum",
                                    NUMBER))),
            entry("qti-correct-response", of("(value )+")),
            entry("qti-default-value", of("(value )+")),
            entry("qti-value", words("")),
            entry(
                    "qti-mapping",
                    new Rule(
                            "(map-entry )+",
                            false,
                            Map.of(),
                            Map.of("lower-bound", NUMBER, "upper-bound", NUMBER, "default-value", NUMBER))),
            entry(
                    "qti-map-entry",
                    new Rule(
                            "",
                            false,
                            Map.of("map-key", ANY, "mapped-value", NUMBER),
                            Map.of("case-sensitive", TRUTH))),
            entry(
                    "qti-assessment-stimulus-ref",
                    new Rule("", false, Map.of("identifier", NAME, "href", "\\S+"), Map.of("title", ANY))),
            entry(
                    "qti-item-body",
                    of(
                            "((rubric-block|choice-interaction|order-interaction|match-interaction|extended-text-interaction|div|p)"
                                    + " )*")),
            entry("qti-prompt", words("(span )*")),
            entry("qti-choice-interaction", interaction("(prompt )?(simple-choice )+", Map.of("max-choices", COUNT))),
            entry("qti-order-interaction", interaction("(prompt )?(simple-choice )+", Map.of())),
            entry(
                    "qti-match-interaction",
                    interaction("(prompt )?simple-match-set simple-match-set ", Map.of("max-associations", COUNT))),
            entry("qti-extended-text-interaction", interaction("(prompt )?", Map.of())),
            entry("qti-inline-choice-interaction", interaction("(inline-choice )+", Map.of())),
            entry("qti-text-entry-interaction", interaction("", Map.of(QtiItem.LANGUAGES, ANY))),
            entry("qti-simple-choice", choice("(span |feedback-inline )*", Map.of())),
            entry("qti-inline-choice", choice("(span )*", Map.of())),
            entry("qti-simple-match-set", of("(simple-associable-choice )+")),
            entry("qti-simple-associable-choice", choice("(span )*", Map.of("match-max", COUNT))),
            entry("qti-feedback-inline", feedback("(span )*", true)),
            entry("qti-modal-feedback", feedback("(content-body )?", false)),
            entry("qti-content-body", of("(" + BLOCK + ")*")),
            entry(
                    "qti-rubric-block",
                    new Rule(
                            "content-body ",
                            false,
                            Map.of("use", "instructions|scoring|navigation"),
                            Map.of("view", "(author|candidate|proctor|scorer|testConstructor|tutor)( \\w+)*"))),
            entry("qti-response-processing", of("(" + RULE + ")*")),
            entry("qti-response-condition", of("response-if (response-else )?")),
            entry("qti-response-if", of(VALUE + "(" + RULE + ")*")),
            entry("qti-response-else", of("(" + RULE + ")*")),
            entry("qti-set-outcome-value", new Rule(VALUE, false, Map.of("identifier", NAME), Map.of())),
            entry("qti-variable", new Rule("", false, Map.of("identifier", NAME), Map.of())),
            entry("qti-correct", new Rule("", false, Map.of("identifier", NAME), Map.of())),
            entry("qti-map-response", new Rule("", false, Map.of("identifier", NAME), Map.of())),
            entry("qti-base-value", new Rule("", true, Map.of("base-type", TYPE), Map.of())),
            entry("qti-index", new Rule(VALUE, false, Map.of("n", COUNT), Map.of())),
            entry("qti-match", of(VALUE + VALUE)),
            entry("qti-member", of(VALUE + VALUE)),
            entry("qti-gte", of(VALUE + VALUE)),
            entry("qti-divide", of(VALUE + VALUE)),
            entry("qti-sum", of("(" + VALUE + ")+")),
            entry("qti-and", of("(" + VALUE + ")+")),
            entry(
                    "qti-equal",
                    new Rule(
                            VALUE + VALUE,
                            false,
                            Map.of("tolerance-mode", "absolute|exact|relative"),
                            Map.of("tolerance", NUMBER + "( " + NUMBER + ")?"))),
            entry(
                    "qti-assessment-stimulus",
                    new Rule("stimulus-body ", false, Map.of("identifier", NAME, "title", ANY), Map.of())),
            entry("qti-stimulus-body", of("(" + BLOCK + ")*")),
            entry("div", new Rule("(span |br |p |div )*", true, Map.of(), Map.of("class", ANY))),
            entry(
                    "p",
                    new Rule(
                            "(span |br |text-entry-interaction |inline-choice-interaction )*",
                            true,
                            Map.of(),
                            Map.of("class", ANY))),
            entry(
                    "span",
                    new Rule(
                            "(br |span )*",
                            true,
                            Map.of(),
                            Map.of("xml:lang", "ar|fr|en", "dir", "ltr|rtl|auto", "class", ANY))),
            entry("br", of("")),
            entry(
                    "manifest",
                    new Rule("metadata organizations resources ", false, Map.of("identifier", NAME), Map.of())),
            entry("metadata", of("(schema schemaversion )?(lom )?")),
            entry("schema", words("")),
            entry("schemaversion", words("")),
            entry("organizations", of("")),
            entry("resources", of("(resource )*")),
            entry(
                    "resource",
                    new Rule(
                            "(metadata )?(file )+(dependency )*",
                            false,
                            Map.of("identifier", NAME, "type", "imsqti_(item|stimulus)_xmlv3p0"),
                            Map.of("href", "\\S+"))),
            entry("file", new Rule("", false, Map.of("href", "\\S+"), Map.of())),
            entry("dependency", new Rule("", false, Map.of("identifierref", NAME), Map.of())),
            entry("lom", of("(general )?")),
            entry("general", of("(keyword )*")),
            entry("keyword", of("(string )*")),
            entry("string", words("")));

    private QtiRules() {}

    private static Rule of(String content) {
        return new Rule(content, false, Map.of(), Map.of());
    }

    private static Rule words(String content) {
        return new Rule(content, true, Map.of(), Map.of());
    }

    private static Rule interaction(String content, Map<String, String> more) {
        Map<String, String> allowed = new HashMap<>(more);
        allowed.put("shuffle", TRUTH);
        return new Rule(content, false, Map.of("response-identifier", NAME), allowed);
    }

    private static Rule choice(String content, Map<String, String> more) {
        Map<String, String> needed = new HashMap<>(more);
        needed.put("identifier", NAME);
        return new Rule(content, true, needed, Map.of());
    }

    private static Rule feedback(String content, boolean words) {
        return new Rule(
                content,
                words,
                Map.of("outcome-identifier", NAME, "identifier", NAME, "show-hide", "show|hide"),
                Map.of());
    }

    /** Fails if a file of this package is not as the schemas want it. */
    static void assertFollowedBy(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
                Element root = factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()))
                        .getDocumentElement();
                check(entry.getName(), root);
                if (entry.getName().equals(QtiPackage.MANIFEST)) {
                    Set<String> ids = new HashSet<>();
                    below(root).stream()
                            .map(element -> element.getAttribute("identifier"))
                            .filter(id -> !id.isEmpty())
                            .forEach(id -> assertThat(ids.add(id))
                                    .as(id + " is there twice")
                                    .isTrue());
                    below(root).stream()
                            .map(element -> element.getAttribute("identifierref"))
                            .filter(id -> !id.isEmpty())
                            .forEach(id -> assertThat(ids).contains(id));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> below(Element element) {
        return IntStream.range(0, element.getElementsByTagName("*").getLength())
                .mapToObj(i -> (Element) element.getElementsByTagName("*").item(i))
                .toList();
    }

    private static void check(String file, Element element) {
        String where = file + ": " + element.getTagName();
        Rule rule = RULES.get(element.getTagName());
        assertThat(rule).as(where + " is known").isNotNull();
        List<Node> children = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
        String content = children.stream()
                .filter(Element.class::isInstance)
                .map(child -> child.getNodeName().replaceFirst("^qti-", "") + " ")
                .collect(Collectors.joining());
        assertThat(Pattern.matches(rule.content(), content))
                .as(where + " holds " + content)
                .isTrue();
        assertThat(rule.words()
                        || children.stream()
                                .filter(child -> child.getNodeType() == Node.TEXT_NODE)
                                .allMatch(text -> text.getNodeValue().isBlank()))
                .as(where + " holds words")
                .isTrue();
        rule.needed().forEach((name, form) -> assertThat(
                        element.hasAttribute(name) && Pattern.matches(form, element.getAttribute(name)))
                .as(where + " needs " + name + ", and has '" + element.getAttribute(name) + "'")
                .isTrue());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            if (!name.equals("xmlns") && !rule.needed().containsKey(name)) {
                assertThat(rule.allowed()).as(where + " may have " + name).containsKey(name);
                assertThat(attribute.getNodeValue())
                        .as(where + "/@" + name)
                        .matches(rule.allowed().get(name));
            }
        }
        children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(child -> check(file, child));
    }
}
