package org.ijaza.platform.web;

import java.util.List;

/** A style sheet as browsers ask for it: several files of {@code WEB-INF/styles} in one answer. */
enum StyleSheet {
    /** Of pages for learners and visitors. */
    PAGE("base", "blocks", "learn", "verify", "people"),
    /** Of desks. */
    DESK("base", "blocks", "desk", "desks"),
    /** What a desk needs besides to show a lesson as its readers will see it. */
    READING("learn");

    static final String FOLDER = "/WEB-INF/styles/";

    private final List<String> parts;

    StyleSheet(String... parts) {
        this.parts = List.of(parts);
    }

    /** The paths of its parts in the web application, in their order. */
    List<String> paths() {
        return parts.stream().map(part -> FOLDER + part + ".css").toList();
    }
}
