package org.ijaza.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Zip;

/**
 * The XML files of an IMS content package. The archive is hostile until read: nothing of it is written to a disk, other
 * files than XML are not even unpacked, and what it says about sizes is not believed.
 */
final class QtiPackage {

    static final String MANIFEST = "imsmanifest.xml";

    private static final int MOST_ENTRIES = 12_000;
    private static final int LARGEST_FILE = 2 << 20;
    private static final long LARGEST_SUM = 60L << 20;
    private static final String FIELD = "file";

    private final Map<String, byte[]> files = new HashMap<>();
    private long sum;

    private QtiPackage() {}

    /** @throws Invalid (field {@code file}) if it cannot be read to its end, is too large, or names places outside */
    static QtiPackage read(byte[] archive) {
        QtiPackage reading = new QtiPackage();
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new Invalid(FIELD, "questions.import.failure.package.large");
            }
            for (ZipArchiveEntry entry : entries) {
                reading.take(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid(FIELD, "questions.import.failure.package");
        }
        return reading;
    }

    private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String path = entry.getName();
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            throw new Invalid(FIELD, "questions.import.failure.package.path", Shown.shortened(path));
        }
        if (entry.isDirectory() || !path.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return;
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(LARGEST_FILE + 1);
        }
        sum += content.length;
        if (content.length > LARGEST_FILE || sum > LARGEST_SUM || Zip.isTooTight(content, entry.getCompressedSize())) {
            throw new Invalid(FIELD, "questions.import.failure.package.large");
        }
        files.put(path, content);
    }

    /** What an address in a file of the package means; nothing that is there if it leads out of it. */
    static String resolved(String file, String address) {
        Deque<String> folders = new ArrayDeque<>(List.of(file.split("/")));
        folders.pollLast();
        for (String step : address.split("/")) {
            if (step.equals("..")) {
                folders.pollLast();
            } else if (!step.equals(".")) {
                folders.addLast(step);
            }
        }
        return String.join("/", folders);
    }

    /** @param path as the manifest names it */
    Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
