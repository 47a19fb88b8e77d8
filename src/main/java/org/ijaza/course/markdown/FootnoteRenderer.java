package org.ijaza.course.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.ijaza.platform.Language;

/**
 * Writes footnotes with the roles of DPUB-ARIA and labels in the lesson's language. The library's own
 * renderer has English labels and ids that would clash between two lessons on a page.
 */
final class FootnoteRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Labels labels;
    private final Language language;
    private final String idPrefix;
    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    FootnoteRenderer(HtmlNodeRendererContext context, Labels labels, Language language, String idPrefix) {
        this.context = context;
        this.html = context.getWriter();
        this.labels = labels;
        this.language = language;
        this.idPrefix = idPrefix;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    @Override
    public void beforeRoot(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    definitions.putIfAbsent(definition.getLabel(), definition);
                }
                visitChildren(block);
            }
        });
    }

    /** A definition is written at the end, where its number is known, not where it stands. */
    @Override
    public void render(Node node) {
        if (node instanceof FootnoteReference reference) {
            reference(reference);
        }
    }

    private void reference(FootnoteReference reference) {
        boolean first = !inOrder.contains(reference.getLabel());
        if (first) {
            inOrder.add(reference.getLabel());
        }
        int number = inOrder.indexOf(reference.getLabel()) + 1;
        Map<String, String> attributes = Attributes.of();
        if (first) {
            attributes.put("id", id("ref", number)); // the way back leads to the first of several references
        }
        attributes.put("href", "#" + id("note", number));
        attributes.put("role", "doc-noteref");
        attributes.put("aria-label", labels.text(language, "course.note.reference", String.valueOf(number)));
        html.tag("sup", Attributes.of("class", "note-ref"));
        html.tag("a", attributes);
        html.text(String.valueOf(number));
        html.tag("/a");
        html.tag("/sup");
    }

    @Override
    public void afterRoot(Node root) {
        if (inOrder.isEmpty()) {
            return;
        }
        String heading = idPrefix + "-notes";
        html.line();
        html.tag("section", Attributes.of("class", "notes", "role", "doc-endnotes", "aria-labelledby", heading));
        html.tag("h2", Attributes.of("id", heading));
        html.text(labels.text(language, "course.notes"));
        html.tag("/h2");
        html.tag("ol");
        for (int i = 0; i < inOrder.size(); i++) { // a note may refer to a further one
            note(definitions.get(inOrder.get(i)), i + 1);
        }
        html.tag("/ol");
        html.tag("/section");
        html.line();
    }

    private void note(FootnoteDefinition definition, int number) {
        html.tag("li", Attributes.of("id", id("note", number)));
        if (definition != null) {
            for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
        html.tag(
                "a",
                Attributes.of(
                        "class",
                        "note-back",
                        "href",
                        "#" + id("ref", number),
                        "role",
                        "doc-backlink",
                        "aria-label",
                        labels.text(language, "course.note.back", String.valueOf(number))));
        html.text("↩");
        html.tag("/a");
        html.tag("/li");
    }

    private String id(String what, int number) {
        return idPrefix + "-" + what + "-" + number;
    }
}
