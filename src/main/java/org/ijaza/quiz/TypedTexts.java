package org.ijaza.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.YamlTree;

/** Texts of a YAML file as forms need them, and as files have them. */
final class TypedTexts {

    private TypedTexts() {}

    /** Sees to it that a field has a text in each language, if only an empty one. */
    static void complete(Map<String, Object> group, String field) {
        complete(YamlTree.group(group, field));
    }

    /** Sees to it that there is a text in each language, if only an empty one. */
    static void complete(Map<String, Object> texts) {
        for (Language language : Language.values()) {
            texts.putIfAbsent(language.code(), "");
        }
    }

    /** Makes what was typed, or never was, into what a file has: no white space around it, and empty for nothing. */
    static void strip(Map<String, Object> group) {
        group.replaceAll((field, value) -> value == null
                ? ""
                : value instanceof String text ? text.replace("\r\n", "\n").strip() : value);
        group.values().forEach(value -> {
            if (value instanceof Map) {
                strip(YamlTree.asGroup(value));
            } else if (value instanceof List<?> items) {
                new ArrayList<>(items).forEach(item -> strip(YamlTree.asGroup(item)));
            }
        });
    }

    /** The list in a field, of which each item is a group; changes to it change the file. */
    static List<Object> groups(Map<String, Object> group, String field) {
        List<Object> items = YamlTree.list(group, field);
        items.replaceAll(YamlTree::asGroup);
        return items;
    }
}
