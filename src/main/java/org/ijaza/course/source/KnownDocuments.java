package org.ijaza.course.source;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<Key, SoftReference<Known>> byContent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Known>> eldest) {
            return size() > MOST;
        }
    };

    /** What {@link YamlFormat#read(byte[], String, Findings)} answers. */
    Optional<Node> read(YamlFormat format, byte[] content, String name, Findings findings) {
        Key key = new Key(format, name, Digests.sha256(content));
        Known known = find(key);
        if (known == null) {
            Findings own = new Findings();
            known = new Known(format.read(content, name, own), own.list());
            keep(key, known);
        }
        findings.addAll(known.problems());
        return known.document();
    }

    /** Null if it is not known. */
    private synchronized Known find(Key key) {
        SoftReference<Known> known = byContent.get(key);
        return known == null ? null : known.get();
    }

    private synchronized void keep(Key key, Known known) {
        byContent.put(key, new SoftReference<>(known));
    }
}
