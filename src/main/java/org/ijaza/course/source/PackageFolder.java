package org.ijaza.course.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.YamlFormat;

/** The files of a course while they are read: remembers what was asked for, and can say what nobody named. */
final class PackageFolder {

    /** How many files a course may have. */
    static final int MOST_FILES = 3000;

    private static final long LARGEST_SUM = 500L << 20;
    private static final long LARGEST_TEXT = 256 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final PackageFiles files;
    private final KnownDocuments known;
    private final Findings findings;
    private final SortedSet<String> names;
    private final Set<String> named = new HashSet<>();

    /** Says at once if there are too many files, or some with names that are not allowed. */
    PackageFolder(PackageFiles files, KnownDocuments known, Findings findings) throws IOException {
        this.files = files;
        this.known = known;
        this.findings = findings;
        this.names = files.names();
        long sum = 0;
        for (String file : names) {
            if (!NAME.matcher(file).matches()) {
                findings.add(shown(file), 0, "names of files have letters A-Z, digits, dot, hyphen and underscore");
            }
            sum += files.size(file);
        }
        if (names.size() > MOST_FILES || sum > LARGEST_SUM) {
            findings.add(
                    name(),
                    0,
                    "the course has more than " + MOST_FILES + " files, or more than " + (LARGEST_SUM >> 20) + " MB");
        }
    }

    /** The folder's own name, which is the course's id. */
    String name() {
        return files.name();
    }

    /** The files that are read. */
    PackageFiles files() {
        return files;
    }

    /** A file as messages name it: from the course's folder on. */
    String shown(String file) {
        return name() + "/" + file;
    }

    boolean has(String file) {
        return names.contains(file);
    }

    /** Names of the files and folders directly in this one, without those inside them. */
    Set<String> in(String folder) {
        return names.stream()
                .filter(file -> file.startsWith(folder + "/"))
                .map(file -> file.substring(folder.length() + 1).split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The file, if it is there and follows its schema; what is wrong is among the findings otherwise. */
    Optional<Node> yaml(String file, YamlFormat format) {
        named.add(file);
        if (!has(file)) {
            findings.add(shown(file), 0, "this file is missing");
            return Optional.empty();
        }
        return bytes(file, YamlFormat.LARGEST_FILE)
                .flatMap(content -> known.read(format, content, shown(file), findings));
    }

    /** A text in UTF-8, if it is there and can be read; what is wrong is among the findings otherwise. */
    Optional<String> text(String file) {
        named.add(file);
        if (!has(file)) {
            findings.add(shown(file), 0, "this file is missing");
            return Optional.empty();
        }
        return bytes(file, LARGEST_TEXT).flatMap(bytes -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                findings.add(shown(file), 0, "the file is not saved in UTF-8");
                return Optional.empty();
            }
        });
    }

    /** A file's bytes, if they are not more than this many; what is wrong is among the findings otherwise. */
    Optional<byte[]> bytes(String file, long largest) {
        named.add(file);
        try {
            if (files.size(file) <= largest) {
                return Optional.of(files.read(file));
            }
            findings.add(shown(file), 0, "the file is larger than " + (largest >> 10) + " KB");
        } catch (IOException e) {
            findings.add(shown(file), 0, "the file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The course names this file, but nothing is read of it. */
    void passOver(String file) {
        named.add(file);
    }

    /** Says of every file that nobody asked for that the course does not name it. */
    void reportUnnamed() {
        names.stream()
                .filter(file -> !named.contains(file))
                .forEach(file -> findings.add(
                        shown(file), 0, "nothing in the course names this file: remove it, or check its name"));
    }

    /** SHA-256 over names and contents, in the order of the names, whatever the line endings of texts. */
    String hash() throws IOException {
        MessageDigest digest = Digests.sha256();
        for (String file : names) {
            byte[] content = files.read(file);
            if (isText(file)) {
                content = new String(content, StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
            digest.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isText(String file) {
        return List.of(".md", ".yaml", ".svg").stream().anyMatch(file::endsWith);
    }
}
