package org.ijaza.platform.yaml;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.ArabicNumbers;
import org.ijaza.platform.Texts;

/**
 * A value in a YAML file, with its place: a group of named fields, a list, or a single value. The typed
 * getters take for granted that the file was found to follow its schema; where it does not, they throw
 * {@link Problems} that name the line.
 */
public final class Node {

    private final String file;
    private final int line;
    private final Object value;
    private final Map<String, Integer> fieldLines;

    private Node(String file, int line, Object value, Map<String, Integer> fieldLines) {
        this.file = file;
        this.line = line;
        this.value = value;
        this.fieldLines = fieldLines;
    }

    /** @param value null, a String, a Boolean, a Long or a BigDecimal */
    static Node single(String file, int line, Object value) {
        return new Node(file, line, value, Map.of());
    }

    static Node list(String file, int line, List<Node> items) {
        return new Node(file, line, List.copyOf(items), Map.of());
    }

    static Node group(String file, int line, Map<String, Node> fields, Map<String, Integer> fieldLines) {
        return new Node(file, line, Collections.unmodifiableMap(new LinkedHashMap<>(fields)), Map.copyOf(fieldLines));
    }

    /** The file as its author knows it. */
    public String file() {
        return file;
    }

    /** Where the value begins, from 1. */
    public int line() {
        return line;
    }

    /** Where the field's name stands; the line of this node if there is no such field. */
    public int lineOf(String field) {
        return fieldLines.getOrDefault(field, line);
    }

    /** Whether it has named fields. */
    public boolean isGroup() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean has(String field) {
        return fields().containsKey(field);
    }

    /** The field's value, if the field is there. */
    public Optional<Node> find(String field) {
        return Optional.ofNullable(fields().get(field));
    }

    /** @throws Problems if there is no such field */
    public Node get(String field) {
        return find(field).orElseThrow(() -> problem("'" + field + "' is missing"));
    }

    /** The fields in the order of the file; cannot be changed. */
    @SuppressWarnings("unchecked")
    public Map<String, Node> fields() {
        if (value instanceof Map) {
            return (Map<String, Node>) value;
        }
        throw problem("fields (name: value) are expected here");
    }

    /** The items of a list, in order; cannot be changed. */
    @SuppressWarnings("unchecked")
    public List<Node> items() {
        if (value instanceof List) {
            return (List<Node>) value;
        }
        throw problem("a list is expected here");
    }

    /** The items of a list in this field, none if the field is not there. */
    public List<Node> itemsOf(String field) {
        return find(field).map(Node::items).orElse(List.of());
    }

    /** A text, without spaces before and after it. */
    public String text() {
        if (value instanceof String text) {
            return text.strip();
        }
        throw problem("a text is expected here");
    }

    /** Shorthand for the text in a field that must be there. */
    public String text(String field) {
        return get(field).text();
    }

    /** A whole number. */
    public int number() {
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw problem("a whole number is expected here");
    }

    /** Shorthand for the whole number in a field that must be there. */
    public int number(String field) {
        return get(field).number();
    }

    /** A number, whole or not. */
    public BigDecimal decimal() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        throw problem("a number is expected here");
    }

    /** True or false. */
    public boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw problem("true or false is expected here");
    }

    /** The text in the three languages: fields {@code ar}, {@code fr} and {@code en}; numbers in Arabic stay whole. */
    public Texts texts() {
        return new Texts(ArabicNumbers.keptTogether(text("ar")), text("fr"), text("en"));
    }

    /** Shorthand for the three languages in a field that must be there. */
    public Texts texts(String field) {
        return get(field).texts();
    }

    /** Null, String, Boolean, Long, BigDecimal, List or Map of nodes. */
    Object value() {
        return value;
    }

    private Problems problem(String message) {
        return new Problems(List.of(new Problem(file, line, message)));
    }
}
