package org.ijaza.course.markdown;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of an element in the order given: the same lesson must always give the same HTML. */
final class Attributes {

    private Attributes() {}

    /** @param pairs name, value, name, value … */
    static Map<String, String> of(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
