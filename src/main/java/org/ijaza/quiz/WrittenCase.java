package org.ijaza.quiz;

import java.util.List;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;

/**
 * A case set as its author wrote it: what the questions that name it are about.
 *
 * @param objective by which tests draw it
 * @param node where it is written
 */
record WrittenCase(String code, String objective, Texts text, Node node) {

    /** Those of one file. */
    static List<WrittenCase> of(Node document) {
        return document.itemsOf("cases").stream()
                .map(node -> new WrittenCase(node.text("id"), node.text("objective"), node.texts("text"), node))
                .toList();
    }
}
