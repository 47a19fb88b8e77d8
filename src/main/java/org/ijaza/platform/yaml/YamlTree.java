package org.ijaza.platform.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A YAML file that may be changed: maps, lists and single values, and back to text in the one form that the house
 * writes. Comments at the top stay; others are lost. Need not follow any schema: a file that is being written does not
 * yet.
 */
public final class YamlTree {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final List<String> TAKEN = List.of("true", "false", "null", "yes", "no", "on", "off");
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    private static final int INLINE_FIELDS = 3;

    private final String heading;
    private final Map<String, Object> root;

    private YamlTree(String heading, Map<String, Object> root) {
        this.heading = heading;
        this.root = root;
    }

    /** An empty file. */
    public static YamlTree empty() {
        return new YamlTree("", new LinkedHashMap<>());
    }

    /**
     * Reads a file.
     *
     * @param name the file as its author knows it, for messages
     * @throws Problems if it is not YAML, or holds anything but named fields
     */
    public static YamlTree read(String name, String text) {
        String heading = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Map<String, Object> root = new LinkedHashMap<>();
        YamlParser.parse(name, text).fields().forEach((field, value) -> root.put(field, open(value)));
        return new YamlTree(heading, root);
    }

    private static Object open(Node node) {
        if (node.value() instanceof Map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.fields().forEach((name, value) -> fields.put(name, open(value)));
            return fields;
        }
        if (node.value() instanceof List) {
            return node.items().stream().map(YamlTree::open).collect(Collectors.toCollection(ArrayList::new));
        }
        return node.value();
    }

    /** The fields of the file: Map, List, String, Long, BigDecimal, Boolean or null. May be changed. */
    public Map<String, Object> root() {
        return root;
    }

    /** The list in this field, made if there is none; changes to it change the file. */
    public List<Object> list(String field) {
        return list(root, field);
    }

    /** The list in a field of a group, made if there is none; changes to it change the file. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(Map<String, Object> group, String field) {
        if (!(group.get(field) instanceof List)) {
            group.put(field, new ArrayList<>());
        }
        return (List<Object>) group.get(field);
    }

    /** The group in a field of a group, made if there is none; changes to it change the file. */
    public static Map<String, Object> group(Map<String, Object> group, String field) {
        if (!(group.get(field) instanceof Map)) {
            group.put(field, new LinkedHashMap<>());
        }
        return asGroup(group.get(field));
    }

    /** The value as a group; an empty one if it is none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asGroup(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : new LinkedHashMap<>();
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder(heading);
        write(root, "", text);
        return text.toString();
    }

    private static void write(Map<String, Object> fields, String indent, StringBuilder text) {
        String before = "";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            text.append(before)
                    .append(PLAIN.matcher(field.getKey()).matches() ? field.getKey() : quoted(field.getKey()));
            text.append(':');
            value(field.getValue(), LANGUAGES.contains(field.getKey()), indent, text);
            before = indent;
        }
    }

    private static void value(Object value, boolean quote, String indent, StringBuilder text) {
        if (value instanceof Map<?, ?> fields && !fields.isEmpty()) {
            text.append('\n').append(indent).append("  ");
            write(asGroup(value), indent + "  ", text);
        } else if (value instanceof List<?> items && !items.isEmpty()) {
            if (items.stream().allMatch(YamlTree::isPlain)) {
                text.append(items.stream().map(String::valueOf).collect(Collectors.joining(", ", " [", "]\n")));
                return;
            }
            text.append('\n');
            items.forEach(item -> item(item, indent + "  ", text));
        } else {
            text.append(' ').append(single(value, quote)).append('\n');
        }
    }

    private static void item(Object item, String indent, StringBuilder text) {
        text.append(indent).append("- ");
        Map<String, Object> fields = asGroup(item);
        if (fields.isEmpty()) {
            text.append(inline(item)).append('\n');
        } else if (fields.size() <= INLINE_FIELDS
                && fields.entrySet().stream()
                        .allMatch(field -> !LANGUAGES.contains(field.getKey()) && isPlain(field.getValue()))) {
            text.append(fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining(", ", "{", "}\n")));
        } else {
            write(fields, indent + "  ", text);
        }
    }

    /** On one line; our own formats have no lists in lists, but what somebody wrote must not be lost. */
    private static String inline(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(YamlTree::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return asGroup(value).isEmpty()
                ? single(value, false)
                : asGroup(value).entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ": " + inline(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isPlain(Object value) {
        return value instanceof String text
                ? PLAIN.matcher(text).matches() && !TAKEN.contains(text)
                : value instanceof Number || value instanceof Boolean;
    }

    private static String single(Object value, boolean quote) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        return value instanceof String text && (quote || !isPlain(text)) ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (character < ' ' || character == 0x7F || character == 0x85) {
                        quoted.append(String.format("\\x%02x", character));
                    } else {
                        quoted.append((char) character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
