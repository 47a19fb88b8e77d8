package org.ijaza.course.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.YamlTree;

/**
 * Which texts of lessons fell behind the text that they were translated from: the file {@code translations.yaml}. It
 * names only those; a lesson that it does not name is up to date. A text is behind as long as the source text differs
 * from the one that it was made from, so that taking a change back makes it good again.
 */
final class Translations {

    static final String FILE = "translations.yaml";

    /** From which the others are translated where the file does not say otherwise. */
    static final Language USUAL_SOURCE = Language.FR;

    private static final String LESSONS = "lessons";
    private static final String SOURCE = "source";
    private static final String MADE_FROM = "madeFrom";

    private final YamlTree tree;

    private Translations(YamlTree tree) {
        this.tree = tree;
    }

    /** @param text of the file; empty if there is none */
    static Translations read(String text) {
        return new Translations(text.isBlank() ? YamlTree.empty() : YamlTree.read(FILE, text));
    }

    /** The language that the lesson's other texts are translated from. */
    Language sourceOf(String lesson) {
        return Language.of(String.valueOf(entry(lesson).get(SOURCE)))
                .or(() -> Language.of(String.valueOf(tree.root().get(SOURCE))))
                .orElse(USUAL_SOURCE);
    }

    /** Says that from now on the others are translated from this language; all count as up to date then. */
    void translateFrom(String lesson, Language source) {
        remove(lesson);
        if (sourceOf(lesson) != source) {
            YamlTree.group(YamlTree.group(tree.root(), LESSONS), lesson).put(SOURCE, source.code());
        }
    }

    /** The languages that are behind. */
    Set<Language> outdated(String lesson) {
        Set<Language> behind = EnumSet.noneOf(Language.class);
        YamlTree.asGroup(entry(lesson).get(MADE_FROM)).keySet().forEach(code -> Language.of(code)
                .ifPresent(behind::add));
        return behind;
    }

    /** The source text changes: those translations that were up to date no longer are. */
    void sourceChanged(String lesson, byte[] before, byte[] after) {
        Map<String, Object> entry = YamlTree.group(YamlTree.group(tree.root(), LESSONS), lesson);
        Map<String, Object> madeFrom = YamlTree.group(entry, MADE_FROM);
        for (Language language : Language.values()) {
            if (language != sourceOf(lesson)) {
                madeFrom.putIfAbsent(language.code(), Hash.sha256(before));
            }
        }
        madeFrom.values().removeIf(Hash.sha256(after)::equals);
        tidy();
    }

    /** Somebody saw that the translation says what the source text says. */
    void upToDate(String lesson, Language language) {
        YamlTree.asGroup(entry(lesson).get(MADE_FROM)).remove(language.code());
        tidy();
    }

    /** The lesson is no longer there. */
    void remove(String lesson) {
        YamlTree.asGroup(tree.root().get(LESSONS)).remove(lesson);
        tidy();
    }

    /** The lesson stands elsewhere now. */
    void move(String from, String to) {
        Map<String, Object> lessons = YamlTree.asGroup(tree.root().get(LESSONS));
        Object entry = lessons.remove(from);
        if (entry != null) {
            lessons.put(to, entry);
        }
    }

    /** Whether the file need not be there. */
    boolean isEmpty() {
        return tree.root().isEmpty();
    }

    byte[] bytes() {
        return NewFiles.bytes(tree);
    }

    private Map<String, Object> entry(String lesson) {
        return YamlTree.asGroup(YamlTree.asGroup(tree.root().get(LESSONS)).get(lesson));
    }

    private void tidy() {
        Map<String, Object> lessons = YamlTree.asGroup(tree.root().get(LESSONS));
        List<String> names = new ArrayList<>(lessons.keySet());
        for (String lesson : names) {
            Map<String, Object> entry = YamlTree.asGroup(lessons.get(lesson));
            entry.values().removeIf(value -> value instanceof Map<?, ?> fields && fields.isEmpty());
            if (entry.isEmpty()) {
                lessons.remove(lesson);
            }
        }
        if (lessons.isEmpty()) {
            tree.root().remove(LESSONS);
        }
    }
}
