package org.ijaza.course.source;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.LastUsed;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.YamlFormat;

/**
 * YAML files that were read before, by what stands in them. Authors change one file of many, and reading all of a bank of
 * ten thousand questions takes seconds. Given up when memory is short, and then read again.
 */
final class KnownDocuments {

    private static final int MOST = 2000;

    private record Key(YamlFormat format, String name, String sha256) {}

    /** @param document nothing if something is wrong with the file: the problems then say what */
    private record Known(Optional<Node> document, List<Problem> problems) {}

    private final LastUsed<Key, SoftReference<Known>> byContent = new LastUsed<>(MOST);

    /** What {@link YamlFormat#read(byte[], String, Findings)} answers. */
    Optional<Node> read(YamlFormat format, byte[] content, String name, Findings findings) {
        Key key = new Key(format, name, Digests.sha256(content));
        Known known = byContent.find(key).map(SoftReference::get).orElseGet(() -> {
            Findings own = new Findings();
            Known read = new Known(format.read(content, name, own), own.list());
            byContent.keep(key, new SoftReference<>(read));
            return read;
        });
        findings.addAll(known.problems());
        return known.document();
    }
}
