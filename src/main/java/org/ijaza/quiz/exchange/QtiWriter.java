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
            for (int i = 0; i < items.size(); i++) {
                file(zip, path(i), QtiItem.of(items.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
        for (int i = 0; i < items.size(); i++) {
            resources.add(QtiElement.of(
                            "resource",
                            keywords(items.get(i).tags()),
                            QtiElement.of("file").with("href", path(i)))
                    .with("identifier", "item-" + (i + 1))
                    .with("type", "imsqti_item_xmlv3p0")
                    .with("href", path(i)));
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
                .with("identifier", name);
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
