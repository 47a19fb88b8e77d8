package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes 1EdTech's QTI 3.0: a content package with one file an item. A text in several languages is a span for each
 * ({@code xml:lang}); tags are keywords of the manifest.
 */
final class QtiWriter {

    private static final String PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String METADATA = "http://ltsc.ieee.org/xsd/LOM";

    private QtiWriter() {}

    /** @param name of the package */
    static byte[] write(String name, List<Item> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            file(zip, QtiPackage.MANIFEST, manifest(name, items));
            List<Story> stories = stories(items);
            for (int i = 0; i < items.size(); i++) {
                file(zip, path(i), QtiItem.of(items.get(i), story -> "../" + storyPath(stories.indexOf(story))));
            }
            for (int i = 0; i < stories.size(); i++) {
                file(zip, storyPath(i), stimulus(stories.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Story> stories(List<Item> items) {
        return items.stream().flatMap(item -> item.about().stream()).distinct().toList();
    }

    private static String storyPath(int index) {
        return "stimuli/stimulus-" + (index + 1) + ".xml";
    }

    private static QtiElement stimulus(Story story) {
        return QtiElement.of(
                        "qti-assessment-stimulus",
                        QtiElement.of("qti-stimulus-body", QtiElement.of("div", story.text())))
                .with("xmlns", QtiItem.QTI)
                .with("identifier", QtiName.of(story.id()))
                .with("title", story.id());
    }

    /** By number, since an item's name may hold what no file's may. */
    private static String path(int index) {
        return "items/item-" + (index + 1) + ".xml";
    }

    private static void file(ZipOutputStream zip, String path, QtiElement root) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the format's first day: none is true
        zip.putNextEntry(entry);
        zip.write(root.file());
        zip.closeEntry();
    }

    private static QtiElement manifest(String name, List<Item> items) {
        QtiElement resources = QtiElement.of("resources");
        List<Story> stories = stories(items);
        for (int i = 0; i < stories.size(); i++) {
            resources.add(resource(
                    stimulusId(i),
                    "imsqti_stimulus_xmlv3p0",
                    storyPath(i),
                    List.of(BankItems.OBJECTIVE + stories.get(i).objective())));
        }
        for (int i = 0; i < items.size(); i++) {
            QtiElement resource = resource(
                    "item-" + (i + 1),
                    "imsqti_item_xmlv3p0",
                    path(i),
                    items.get(i).tags());
            items.get(i)
                    .about()
                    .ifPresent(story -> resource.add(
                            QtiElement.of("dependency").with("identifierref", stimulusId(stories.indexOf(story)))));
            resources.add(resource);
        }
        return QtiElement.of(
                        "manifest",
                        QtiElement.of(
                                "metadata",
                                QtiElement.of("schema", "QTI Package"),
                                QtiElement.of("schemaversion", "3.0.0")),
                        QtiElement.of("organizations"),
                        resources)
                .with("xmlns", PACKAGE)
                // beside those of the resources, one of which may be called as the course is
                .with("identifier", "package-" + QtiName.of(name));
    }

    private static String stimulusId(int index) {
        return "stimulus-" + (index + 1);
    }

    private static QtiElement resource(String id, String type, String path, List<String> tags) {
        return QtiElement.of("resource", keywords(tags), QtiElement.of("file").with("href", path))
                .with("identifier", id)
                .with("type", type)
                .with("href", path);
    }

    private static List<QtiElement> keywords(List<String> tags) {
        if (tags.isEmpty()) {
            return List.of();
        }
        List<QtiElement> keywords = tags.stream()
                .map(tag -> QtiElement.of("keyword", QtiElement.of("string", tag)))
                .toList();
        return List.of(QtiElement.of(
                "metadata",
                QtiElement.of("lom", QtiElement.of("general", keywords)).with("xmlns", METADATA)));
    }
}
