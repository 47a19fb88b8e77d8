package org.ijaza.course.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlTree;

/** An {@code adaptation.yaml} while it is being written: which lessons a country adds or puts in place of others. */
final class AdaptationFile {

    private static final String WRITTEN_FOR = "writtenFor";

    private final YamlTree tree;

    private AdaptationFile(YamlTree tree) {
        this.tree = tree;
    }

    /**
     * @param text empty for a file that is not there yet
     * @throws Conflict if it is not YAML: it has to be put right as text first
     */
    static AdaptationFile read(String path, String text, String country) {
        try {
            YamlTree tree = text.isBlank() ? YamlTree.empty() : YamlTree.read(path, text);
            tree.root().putIfAbsent("country", country);
            return new AdaptationFile(tree);
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", path);
        }
    }

    /**
     * A lesson of the country.
     *
     * @param target the lesson of the course in whose place it stands, or behind which it is added
     * @param writtenFor what it was written for, if that was noted
     */
    record Entry(
            String id,
            String module,
            String target,
            boolean replacing,
            Map<String, Object> title,
            String minutes,
            Optional<String> writtenFor) {

        /** The base lesson's path without language and ending. */
        String base() {
            return "modules/" + module + "/" + target;
        }
    }

    List<Entry> entries() {
        return tree.list("lessons").stream()
                .map(YamlTree::asGroup)
                .map(lesson -> new Entry(
                        text(lesson, "id"),
                        text(lesson, "module"),
                        lesson.containsKey("replaces") ? text(lesson, "replaces") : text(lesson, "after"),
                        lesson.containsKey("replaces"),
                        YamlTree.asGroup(lesson.get("title")),
                        text(lesson, "minutes"),
                        Optional.ofNullable(lesson.get(WRITTEN_FOR)).map(String::valueOf)))
                .toList();
    }

    private static String text(Map<String, Object> lesson, String field) {
        return String.valueOf(lesson.getOrDefault(field, ""));
    }

    void add(NationalLesson lesson, String writtenFor) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", lesson.id());
        entry.put("module", lesson.module());
        entry.put(lesson.replacing() ? "replaces" : "after", lesson.target());
        entry.put("title", titles(lesson.title()));
        entry.put("minutes", (long) lesson.minutes());
        entry.put(WRITTEN_FOR, writtenFor);
        tree.list("lessons").add(entry);
    }

    private static Map<String, Object> titles(Texts title) {
        Map<String, Object> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            titles.put(language.code(), title.in(language));
        }
        return titles;
    }

    /** @return whether it was there */
    boolean remove(String id) {
        return tree.list("lessons")
                .removeIf(lesson -> id.equals(YamlTree.asGroup(lesson).get("id")));
    }

    void note(String id, String writtenFor) {
        tree.list("lessons").stream()
                .map(YamlTree::asGroup)
                .filter(lesson -> id.equals(lesson.get("id")))
                .forEach(lesson -> lesson.put(WRITTEN_FOR, writtenFor));
    }

    String text() {
        return tree.text();
    }
}
