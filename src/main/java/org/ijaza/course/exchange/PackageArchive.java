package org.ijaza.course.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ijaza.course.source.MediaType;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.Zip;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problems;

/**
 * A course's folder as a ZIP archive: one folder with the course's id, in it the files of {@code courses/<id>/}, byte
 * for byte. The same files make the same archive. Archives that come in are hostile until read: nothing of them is
 * ever written to a disk, and what they say about their sizes is not believed.
 */
public final class PackageArchive {

    /** Largest archive that is read, in bytes. */
    public static final int LARGEST = 50 << 20;

    private static final int MOST_FILES = 3000;
    private static final long LARGEST_SUM = 100L << 20;

    /** Neither folders above, nor roots, drives, backslashes or characters that the eye does not see. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private static final String PATH = NAME + "(/" + NAME + ")*";
    private static final String HIDDEN = "(" + NAME + "/)+\\.[A-Za-z0-9_][A-Za-z0-9._-]*(/" + NAME + ")*";

    private final String shown;
    private final Findings findings = new Findings();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> folded = new HashSet<>();
    private String folder;
    private long sum;

    private PackageArchive(String shown) {
        this.shown = shown;
    }

    /** The archive of these files. */
    public static byte[] write(PackageFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String path : files.names()) {
                ZipEntry entry = new ZipEntry(files.name() + "/" + path);
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the format's first day: none is true
                zip.putNextEntry(entry);
                zip.write(files.read(path));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The files in an archive. Whether they make a sound course is not looked at.
     *
     * @param shown the archive's name, for messages
     * @throws Problems if it is no archive of one course, too large, or holds what no course has
     */
    public static PackageFiles read(byte[] archive, String shown) {
        PackageArchive reading = new PackageArchive(shown);
        if (archive.length > LARGEST) {
            reading.findings.add(shown, 0, "the archive is larger than " + (LARGEST >> 20) + " MB");
            reading.findings.throwIfAny();
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            reading.readAll(zip);
        } catch (IOException | IllegalArgumentException e) {
            reading.findings.add(shown, 0, "this is not a ZIP archive that can be read");
        }
        reading.findings.throwIfAny();
        return PackageFiles.of(reading.folder, reading.files);
    }

    private void readAll(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > 2 * MOST_FILES) {
            findings.add(shown, 0, "the archive has more than " + MOST_FILES + " files");
            return;
        }
        for (ZipArchiveEntry entry : entries) {
            if (!isPassedOver(entry) && isAcceptable(zip, entry)) {
                read(zip, entry);
            }
            if (sum > LARGEST_SUM || files.size() > MOST_FILES) {
                findings.add(
                        shown,
                        0,
                        "unpacked, the archive has more than " + (LARGEST_SUM >> 20) + " MB or " + MOST_FILES
                                + " files");
                return;
            }
        }
        if (files.isEmpty() && findings.isEmpty()) {
            findings.add(shown, 0, "the archive is empty");
        }
    }

    /** Folders, and what operating systems add to archives on their own. */
    private static boolean isPassedOver(ZipArchiveEntry entry) {
        String name = entry.getName();
        return entry.isDirectory() && name.matches(PATH + "/") || name.startsWith("__MACOSX/") || name.matches(HIDDEN);
    }

    private boolean isAcceptable(ZipFile zip, ZipArchiveEntry entry) {
        String name = entry.getName();
        if (!name.matches(PATH) || !name.contains("/") || name.length() > 200) {
            return refuse(
                    name,
                    "an archive holds one folder with the course's id and in it the files of the course,"
                            + " with letters A-Z, digits, dot, hyphen and underscore in their names");
        }
        String top = name.substring(0, name.indexOf('/'));
        if (folder == null) {
            folder = top;
        }
        if (!folder.equals(top)) {
            return refuse(name, "an archive holds one course only, and this is outside of its folder " + folder);
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            return refuse(name, "this file is there twice");
        }
        if (entry.isUnixSymlink() || entry.getUnixMode() != 0 && (entry.getUnixMode() & 0170000) != 0100000) {
            return refuse(name, "links to other places are not allowed in a course");
        }
        if (!zip.canReadEntryData(entry)) {
            return refuse(name, "this file is encrypted, or packed in a way that is not usual");
        }
        boolean known = name.endsWith(".yaml")
                || name.endsWith(".md")
                || MediaType.ofName(name).isPresent();
        return known || refuse(name, "a course has no files of this kind");
    }

    private void read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        long most = Math.min(LARGEST_SUM - sum, 20L << 20);
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes((int) most + 1);
        } catch (IOException e) {
            refuse(name, "this file cannot be unpacked");
            return;
        }
        sum += content.length;
        if (content.length > most) {
            refuse(name, "this file is larger than " + (most >> 20) + " MB");
        } else if (Zip.isTooTight(content, entry.getCompressedSize())) {
            refuse(name, "this file is packed more tightly than any text or picture can be");
        } else if (Zip.isArchive(content)) {
            refuse(name, "there is another archive in this file");
        } else {
            files.put(name.substring(folder.length() + 1), content);
        }
    }

    private boolean refuse(String name, String message) {
        findings.add(visible(name), 0, message);
        return false;
    }

    /** Names are shown to whoever sent the archive: without what could turn the line around or hide a part of it. */
    private static String visible(String name) {
        String cleaned = name.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
        return cleaned.length() > 120 ? cleaned.substring(0, 120) + "…" : cleaned;
    }
}
