package org.ijaza.course.markdown;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.ijaza.platform.Language;

/**
 * Writes our blocks, and headings so that those inside a block stand below the block's own. The sections have no
 * label: five landmarks "Source" on a page help nobody, the headings are there to be jumped to.
 */
final class BlockRenderer implements NodeRenderer {

    private static final int DEEPEST = 6;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Labels labels;
    private final Language language;
    private boolean underHeading;
    private int blockLevel;

    BlockRenderer(HtmlNodeRendererContext context, Labels labels, Language language) {
        this.context = context;
        this.html = context.getWriter();
        this.labels = labels;
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(LessonBlock.class, LessonBlock.Title.class, Heading.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof LessonBlock block) {
            BlockKind.of(block.word()).ifPresentOrElse(kind -> block(kind, block), () -> children(block));
        } else {
            children(node);
        }
    }

    private void heading(Heading heading) {
        int level = Math.min(DEEPEST, Math.max(heading.getLevel(), blockLevel + 1));
        level = Math.max(2, level);
        underHeading = underHeading || blockLevel == 0;
        html.line();
        html.tag("h" + level);
        children(heading);
        html.tag("/h" + level);
        html.line();
    }

    private void block(BlockKind kind, LessonBlock block) {
        int outer = blockLevel;
        blockLevel = underHeading ? 3 : 2;
        html.line();
        html.tag("section", Attributes.of("class", "block block-" + kind.word()));
        html.line();
        html.tag("h" + blockLevel);
        html.tag("span", Attributes.of("class", "block-kind"));
        html.text(labels.text(language, "course.block." + kind.word()));
        html.tag("/span");
        Node first = block.getFirstChild();
        if (first instanceof LessonBlock.Title title) {
            html.text(" ");
            children(title);
            first = title.getNext();
        }
        html.tag("/h" + blockLevel);
        html.line();
        if (kind == BlockKind.CASE) {
            html.tag("p", Attributes.of("class", "block-note"));
            html.text(labels.text(language, "course.block.case.invented"));
            html.tag("/p");
            html.line();
        }
        if (kind == BlockKind.CONTACTS) {
            html.tag("p", Attributes.of("class", ContactsPlace.CLASS));
            html.text(labels.text(language, "course.block.contacts.none"));
            html.tag("/p");
        }
        for (Node child = first; child != null; child = child.getNext()) {
            context.render(child);
        }
        html.line();
        html.tag("/section");
        html.line();
        blockLevel = outer;
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
