package org.ijaza.course.draft;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.YamlTree;

/** Files as they begin: named, and for the rest empty, so that the check says what is missing. */
final class NewFiles {

    private NewFiles() {}

    static byte[] course(String code, Texts title) {
        YamlTree tree = YamlTree.empty();
        Map<String, Object> root = tree.root();
        root.put("id", code);
        root.put("title", texts(title));
        root.put("summary", texts(new Texts("", "", "")));
        root.put("audience", texts(new Texts("", "", "")));
        root.put("objectives", List.of());
        root.put("hours", 1L);
        root.put("modules", List.of());
        root.put("tests", List.of());
        root.put("completion", Map.of("modules", "all"));
        return bytes(tree);
    }

    static byte[] module(Texts title) {
        YamlTree tree = YamlTree.empty();
        tree.root().put("title", texts(title));
        tree.root().put("objectives", List.of());
        tree.root().put("lessons", List.of());
        return bytes(tree);
    }

    static Map<String, Object> lesson(String id, Texts title, int minutes) {
        Map<String, Object> lesson = new LinkedHashMap<>();
        lesson.put("id", id);
        lesson.put("title", texts(title));
        lesson.put("minutes", (long) minutes);
        return lesson;
    }

    static Map<String, Object> texts(Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            fields.put(language.code(), texts.in(language));
        }
        return fields;
    }

    static byte[] bytes(YamlTree tree) {
        return tree.text().getBytes(StandardCharsets.UTF_8);
    }
}
