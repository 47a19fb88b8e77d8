package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Zip;
import org.w3c.dom.Element;

/**
 * Reads 1EdTech's Question and Test Interoperability, versions 2.1, 2.2 and 3.0: a content package with its manifest, or
 * the XML file of a single item. The line of an item is its place among the resources of the package, from 1.
 */
final class QtiReader {

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
            reader.take(1, root, List.of(), href -> Optional.empty());
        }
        return new Reading(reader.items, reader.refused);
    }

    private static boolean isItem(Element root) {
        return QtiXml.name(root).equals("assessmentitem");
    }

    private void readPackage(QtiPackage archive) {
        byte[] manifest = archive.find(QtiPackage.MANIFEST)
                .orElseThrow(() -> new Invalid("file", "questions.import.failure.manifest"));
        List<Element> resources = QtiXml.below(QtiXml.parse(manifest), "resource");
        Map<String, QtiStimulus> stimuli = new HashMap<>();
        for (Element resource : resources) {
            String path = QtiXml.attribute(resource, "href");
            if (type(resource).startsWith(QtiStimulus.TYPE)) {
                archive.find(path)
                        .ifPresent(content ->
                                stimuli.put(path, new QtiStimulus(QtiXml.parse(content), keywords(resource))));
            }
        }
        int place = 0;
        for (Element resource : resources) {
            String type = type(resource);
            if (type.startsWith("imsqti_")) {
                readResource(++place, resource, archive, stimuli);
            }
        }
    }

    private static String type(Element resource) {
        return QtiXml.attribute(resource, "type").toLowerCase(Locale.ROOT);
    }

    private void readResource(int place, Element resource, QtiPackage archive, Map<String, QtiStimulus> stimuli) {
        String type = type(resource);
        String path = QtiXml.attribute(resource, "href");
        if (type.startsWith(QtiStimulus.TYPE)) {
            return; // those about it name it
        }
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
            take(
                    place,
                    root,
                    keywords(resource),
                    href -> Optional.ofNullable(stimuli.get(QtiPackage.resolved(path, href))));
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

    private void take(int place, Element item, List<String> tags, Function<String, Optional<QtiStimulus>> stimuli) {
        String id = QtiName.read(QtiXml.attribute(item, "identifier"));
        String title = QtiXml.attribute(item, "title");
        String name = Shown.shortened(title.isEmpty() ? id : title);
        Set<Remark> remarks = new LinkedHashSet<>();
        try {
            Language language = Language.of(QtiXml.attribute(item, "lang")).orElse(unmarked);
            QtiTasks.Asked asked = new QtiTasks(item, language, remarks).read();
            Optional<Story> about = about(item, stimuli, language, remarks);
            items.add(new Item(
                    place,
                    name,
                    id,
                    asked.stem(),
                    asked.task(),
                    PartMarks.read(tags, asked.partial()),
                    "",
                    List.copyOf(remarks),
                    about));
        } catch (Unreadable unreadable) {
            refuse(place, name, unreadable.why());
        }
    }

    /** The first text that an item refers to, where the package has it. */
    private static Optional<Story> about(
            Element item, Function<String, Optional<QtiStimulus>> stimuli, Language language, Set<Remark> remarks)
            throws Unreadable {
        List<Element> references = QtiXml.below(item, "assessmentstimulusref");
        Optional<QtiStimulus> first = references.stream()
                .findFirst()
                .flatMap(reference -> stimuli.apply(QtiXml.attribute(reference, "href")));
        if (references.size() > (first.isPresent() ? 1 : 0)) {
            remarks.add(Remark.of("note.stimulus"));
        }
        return first.isPresent() ? Optional.of(first.get().read(language, remarks)) : Optional.empty();
    }
}
