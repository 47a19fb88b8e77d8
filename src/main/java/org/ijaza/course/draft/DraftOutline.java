package org.ijaza.course.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlTree;

/**
 * What a draft's files say the course is made of, as far as they say it: a draft need not be sound.
 *
 * @param title by language; what is missing is empty
 * @param national lessons of the country whose adaptation is written; none in the draft of a course
 */
public record DraftOutline(Map<Language, String> title, List<Module> modules, List<Lesson> national) {

    /** @param title by language; what is missing is empty */
    public record Module(String id, Map<Language, String> title, List<Lesson> lessons) {}

    /**
     * A lesson.
     *
     * @param path without language and ending: {@code modules/phenomenon/indicators}
     * @param title by language; what is missing is empty
     * @param minutes time to work through it; 0 if it is not said
     * @param source the language that the others are translated from
     * @param outdated languages whose text is behind
     */
    public record Lesson(
            String id,
            String path,
            Map<Language, String> title,
            int minutes,
            Language source,
            Set<Language> outdated) {}

    /** Reads what can be read; a file that is no YAML counts as empty. */
    static DraftOutline of(Draft draft, SortedMap<String, String> texts) {
        Map<String, Object> course = root(texts, Paths.COURSE);
        List<Module> modules = new ArrayList<>();
        for (Object id : items(course, "modules")) {
            Map<String, Object> module = root(texts, Paths.module(String.valueOf(id)));
            modules.add(new Module(
                    String.valueOf(id), title(module), lessons(texts, "modules/" + id, items(module, "lessons"))));
        }
        List<Lesson> national = List.of();
        if (draft.isAdaptation()) {
            String folder = "adaptations/" + draft.getCountry().toLowerCase(java.util.Locale.ROOT);
            national = lessons(texts, folder, items(root(texts, folder + "/adaptation.yaml"), "lessons"));
        }
        return new DraftOutline(title(course), modules, national);
    }

    private static List<Lesson> lessons(SortedMap<String, String> texts, String folder, List<Object> entries) {
        Translations translations = translations(texts.getOrDefault(Paths.translationsOf(folder + "/x"), ""));
        List<Lesson> lessons = new ArrayList<>();
        for (Object entry : entries) {
            Map<String, Object> lesson = YamlTree.asGroup(entry);
            String id = String.valueOf(lesson.get("id"));
            String path = folder + "/" + id;
            int minutes = lesson.get("minutes") instanceof Long number ? number.intValue() : 0;
            lessons.add(new Lesson(
                    id, path, title(lesson), minutes, translations.sourceOf(path), translations.outdated(path)));
        }
        return lessons;
    }

    private static Translations translations(String text) {
        try {
            return Translations.read(text);
        } catch (Problems broken) {
            return Translations.read("");
        }
    }

    private static Map<Language, String> title(Map<String, Object> group) {
        Map<String, Object> texts = YamlTree.asGroup(group.get("title"));
        Map<Language, String> title = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Object text = texts.get(language.code());
            title.put(language, text == null ? "" : String.valueOf(text));
        }
        return title;
    }

    private static Map<String, Object> root(SortedMap<String, String> texts, String path) {
        try {
            return texts.containsKey(path)
                    ? YamlTree.read(path, texts.get(path)).root()
                    : Map.of();
        } catch (Problems broken) {
            return Map.of();
        }
    }

    private static List<Object> items(Map<String, Object> group, String field) {
        return group.get(field) instanceof List<?> items ? List.copyOf(items) : List.of();
    }
}
