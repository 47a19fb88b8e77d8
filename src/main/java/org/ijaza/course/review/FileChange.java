package org.ijaza.course.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file differs between two states of a course.
 *
 * @param path from the course's folder on
 * @param runs what changed in it, word by word; empty for what is not text
 */
public record FileChange(String path, Kind kind, List<WordDiff.Run> runs) {

    private static final Pattern LESSON = Pattern.compile(".*\\.(ar|fr|en)\\.md");

    /** What became of the file. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Every file that differs, by path. */
    public static List<FileChange> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            byte[] old = before.get(path);
            byte[] current = after.get(path);
            if (!Arrays.equals(old, current)) {
                Kind kind = old == null ? Kind.ADDED : current == null ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new FileChange(path, kind, runs(path, old, current)));
            }
        }
        return List.copyOf(changes);
    }

    private static List<WordDiff.Run> runs(String path, byte[] before, byte[] after) {
        boolean text = path.endsWith(".md") || path.endsWith(".yaml");
        return text ? WordDiff.between(text(before), text(after)) : List.of();
    }

    private static String text(byte[] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Code of the language that the file is written in; null if it is not a lesson's text. */
    public String languageCode() {
        Matcher lesson = LESSON.matcher(path);
        return lesson.matches() ? lesson.group(1) : null;
    }

    /** The direction in which the file is written: {@code rtl} or {@code ltr}. */
    public String direction() {
        return "ar".equals(languageCode()) ? "rtl" : "ltr";
    }
}
