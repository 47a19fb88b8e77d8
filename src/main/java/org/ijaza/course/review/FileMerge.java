package org.ijaza.course.review;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files of a draft brought together with what was published since it was begun, file by file. What only one side
 * changed, added or removed is taken from that side.
 *
 * @param files what comes out; of a conflict, the draft's file as it is
 * @param conflicts paths that both changed, each otherwise
 */
public record FileMerge(SortedMap<String, byte[]> files, SortedSet<String> conflicts) {

    /**
     * Brings three sets of files together; changes none of them.
     *
     * @param base the version that the draft was begun from
     * @param draft as it is now
     * @param published the newest version
     */
    public static FileMerge of(Map<String, byte[]> base, Map<String, byte[]> draft, Map<String, byte[]> published) {
        SortedSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(draft.keySet());
        paths.addAll(published.keySet());
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedSet<String> conflicts = new TreeSet<>();
        for (String path : paths) {
            byte[] was = base.get(path);
            byte[] ours = draft.get(path);
            byte[] theirs = published.get(path);
            boolean takeTheirs = Arrays.equals(was, ours);
            if (!takeTheirs && !Arrays.equals(was, theirs) && !Arrays.equals(ours, theirs)) {
                conflicts.add(path);
            }
            byte[] taken = takeTheirs ? theirs : ours;
            if (taken != null) {
                files.put(path, taken);
            }
        }
        return new FileMerge(files, conflicts);
    }

    /** Whether nobody has to decide anything. */
    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
