package org.ijaza.course.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.LastUsed;
import org.ijaza.platform.yaml.Problem;

/** What was wrong with the files that were looked at last: desks ask again at each page, mostly of the same. */
final class FoundProblems {

    /** Drafts that are worked on at the same time. */
    private static final int MOST = 20;

    private final LastUsed<String, List<Problem>> byFiles = new LastUsed<>(MOST);

    /** SHA-256 over the names of all files and what is in them, byte for byte. */
    static String nameOf(PackageFiles files) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(files.name().getBytes(StandardCharsets.UTF_8));
        for (String file : files.names()) {
            byte[] content = files.read(file);
            digest.update(("\n" + file + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Optional<List<Problem>> find(String name) {
        return byFiles.find(name);
    }

    void keep(String name, List<Problem> problems) {
        byFiles.keep(name, List.copyOf(problems));
    }
}
