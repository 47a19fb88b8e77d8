package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.Zip;
import org.w3c.dom.Element;

/**
 * Reads 1EdTech's Question and Test Interoperability, versions 2.1, 2.2 and 3.0: a content package with its manifest, or
 * the XML file of a single item. The line of an item is its place among the resources of the package, from 1.
 */
final class QtiReader {

    private static final Texts NONE = new Texts("", "", "");
    private static final Predicate<Element> INTERACTION =
            element -> QtiXml.name(element).endsWith("interaction");
    private static final Set<String> FEEDBACK = Set.of("feedbackinline", "feedbackblock", "modalfeedback");

    private final Language unmarked;
    private final List<Item> items = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private QtiReader(Language unmarked) {
        this.unmarked = unmarked;
    }

    /**
     * Reads a package or an item.
     *
     * @param unmarked the language of texts that name none
     * @throws Invalid (field {@code file}) if it is neither, broken, or means harm
     */
    static Reading read(byte[] content, Language unmarked) {
        QtiReader reader = new QtiReader(unmarked);
        if (Zip.isArchive(content)) {
            reader.readPackage(QtiPackage.read(content));
        } else {
            Element root = QtiXml.parse(content);
            if (!isItem(root)) {
                throw new Invalid("file", "questions.import.failure.qti", Shown.shortened(root.getNodeName()));
            }
            reader.take(1, root, List.of());
        }
        return new Reading(reader.items, reader.refused);
    }

    private static boolean isItem(Element root) {
        return QtiXml.name(root).equals("assessmentitem");
    }

    private void readPackage(QtiPackage archive) {
        byte[] manifest = archive.find(QtiPackage.MANIFEST)
                .orElseThrow(() -> new Invalid("file", "questions.import.failure.manifest"));
        int place = 0;
        for (Element resource : QtiXml.below(QtiXml.parse(manifest), "resource")) {
            String type = QtiXml.attribute(resource, "type").toLowerCase(Locale.ROOT);
            if (type.startsWith("imsqti_")) {
                readResource(++place, resource, type, archive);
            }
        }
    }

    private void readResource(int place, Element resource, String type, QtiPackage archive) {
        String path = QtiXml.attribute(resource, "href");
        if (!type.startsWith("imsqti_item")) {
            refuse(place, path, Remark.of("refused.resource", Shown.shortened(type)));
            return;
        }
        Optional<byte[]> content = archive.find(path);
        if (content.isEmpty()) {
            refuse(place, path, Remark.of("refused.absent"));
            return;
        }
        Element root = QtiXml.parse(content.get());
        if (isItem(root)) {
            take(place, root, keywords(resource));
        } else {
            refuse(place, path, Remark.of("refused.element", Shown.shortened(root.getNodeName())));
        }
    }

    private void refuse(int place, String name, Remark why) {
        refused.add(new Refused(place, Shown.shortened(name), why));
    }

    /** The resource's keywords, as IEEE's learning object metadata have them. */
    private static List<String> keywords(Element resource) {
        return QtiXml.below(resource, "keyword").stream()
                .map(keyword -> keyword.getTextContent().strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void take(int place, Element item, List<String> tags) {
        String id = QtiXml.attribute(item, "identifier");
        String title = QtiXml.attribute(item, "title");
        String name = Shown.shortened(title.isEmpty() ? id : title);
        Set<Remark> remarks = new LinkedHashSet<>();
        try {
            Element body = QtiXml.child(item, "itembody").orElseThrow(() -> new Unreadable(Remark.of("refused.empty")));
            List<Element> interactions = QtiXml.below(body, INTERACTION);
            if (interactions.size() != 1) {
                throw new Unreadable(Remark.of("refused.interactions", interactions.size()));
            }
            Element interaction = interactions.get(0);
            Language language = Language.of(QtiXml.attribute(item, "lang")).orElse(unmarked);
            Texts stem = LanguageSpans.read(stem(body, interaction), "", language, remarks);
            Task task = task(item, interaction, language, remarks);
            if (!QtiXml.below(item, "assessmentstimulusref").isEmpty()) {
                remarks.add(Remark.of("note.stimulus"));
            }
            items.add(new Item(place, name, id, stem, task, tags, "", List.copyOf(remarks)));
        } catch (Unreadable unreadable) {
            refuse(place, name, unreadable.why());
        }
    }

    /** What stands around the interaction, and the prompt in it. */
    private static String stem(Element body, Element interaction) {
        String around = QtiXml.html(body, element -> element == interaction || isAside(element));
        String prompt = QtiXml.child(interaction, "prompt")
                .map(element -> QtiXml.html(element, QtiReader::isAside))
                .orElse("");
        return around.isBlank() || prompt.isBlank() ? around + prompt : around + "<br>" + prompt;
    }

    private static boolean isAside(Element element) {
        String name = QtiXml.name(element);
        return FEEDBACK.contains(name) || name.equals("rubricblock") || name.equals("stylesheet");
    }

    private Task task(Element item, Element interaction, Language language, Set<Remark> remarks) throws Unreadable {
        String kind = QtiXml.name(interaction);
        if (!kind.equals("choiceinteraction")) {
            throw new Unreadable(Remark.of("refused.type", Shown.shortened(kind)));
        }
        String response = QtiXml.attribute(interaction, "responseidentifier");
        Element declaration = QtiXml.children(item, "responsedeclaration").stream()
                .filter(candidate -> QtiXml.attribute(candidate, "identifier").equals(response))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Remark.of("refused.declaration")));
        boolean several = QtiXml.attribute(declaration, "cardinality").equals("multiple");
        Set<String> right = right(declaration, several, remarks);
        Map<String, Texts> said = modalFeedback(item, language, remarks);
        Map<String, Task.Option> options = new HashMap<>();
        List<Task.Option> inOrder = new ArrayList<>();
        for (Element choice : QtiXml.below(interaction, "simplechoice")) {
            String id = QtiXml.attribute(choice, "identifier");
            Texts text = LanguageSpans.read(QtiXml.html(choice, QtiReader::isAside), "", language, remarks);
            Texts feedback = feedback(choice, language, remarks);
            Task.Option option = new Task.Option(
                    text, right.contains(id), feedback.equals(NONE) ? said.getOrDefault(id, NONE) : feedback);
            said.remove(id);
            options.put(id, option);
            inOrder.add(option);
        }
        if (!said.isEmpty()) {
            remarks.add(Remark.of("note.general"));
        }
        if (!several && options.keySet().equals(Set.of("true", "false"))) {
            return new Task.Statement(
                    right.contains("true"),
                    options.get("true").feedback(),
                    options.get("false").feedback());
        }
        return new Task.Choices(several, inOrder);
    }

    private Texts feedback(Element choice, Language language, Set<Remark> remarks) throws Unreadable {
        StringBuilder html = new StringBuilder();
        for (Element inline : QtiXml.below(choice, "feedbackinline")) {
            html.append(QtiXml.html(inline, QtiReader::isAside));
        }
        return LanguageSpans.read(html.toString(), "", language, remarks);
    }

    /** By the identifier that shows it, which by custom is the choice's own. */
    private Map<String, Texts> modalFeedback(Element item, Language language, Set<Remark> remarks) throws Unreadable {
        Map<String, Texts> said = new HashMap<>();
        for (Element feedback : QtiXml.children(item, "modalfeedback")) {
            Texts texts = LanguageSpans.read(QtiXml.html(feedback, none -> false), "", language, remarks);
            if (!texts.equals(NONE)) {
                said.put(QtiXml.attribute(feedback, "identifier"), texts);
            }
        }
        return said;
    }

    /** Identifiers of the right choices: those declared correct, else those that a mapping gives marks for. */
    private static Set<String> right(Element declaration, boolean several, Set<Remark> remarks) throws Unreadable {
        Set<String> right = new LinkedHashSet<>();
        QtiXml.children(declaration, "correctresponse").stream()
                .flatMap(correct -> QtiXml.children(correct, "value").stream())
                .map(value -> value.getTextContent().strip())
                .forEach(right::add);
        Map<String, Double> marks = new HashMap<>();
        for (Element entry : QtiXml.below(declaration, "mapentry")) {
            marks.put(QtiXml.attribute(entry, "mapkey"), Shares.read(QtiXml.attribute(entry, "mappedvalue")));
        }
        marks.values().removeIf(mark -> mark <= 0);
        if (right.isEmpty() && several) {
            right.addAll(marks.keySet());
        } else if (right.isEmpty()) {
            marks.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .ifPresent(best -> right.add(best.getKey()));
        }
        if (!several && marks.size() > 1) {
            remarks.add(Remark.of("note.marks"));
        }
        return right;
    }
}
