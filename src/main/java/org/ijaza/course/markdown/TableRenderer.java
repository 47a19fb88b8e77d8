package org.ijaza.course.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.ijaza.platform.Language;

/**
 * Writes tables inside a region that scrolls sideways on a narrow screen, and can be reached with the
 * keyboard to do so; alignment as a css class, since start and end differ by writing direction.
 */
final class TableRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Labels labels;
    private final Language language;
    private int tables;

    TableRenderer(HtmlNodeRendererContext context, Labels labels, Language language) {
        this.context = context;
        this.html = context.getWriter();
        this.labels = labels;
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TableBlock) {
            html.line();
            html.tag(
                    "div",
                    Attributes.of(
                            "class", "table",
                            "role", "region",
                            "tabindex", "0",
                            "aria-label", labels.text(language, "course.table", String.valueOf(++tables))));
            element("table", Map.of(), node);
            html.tag("/div");
            html.line();
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else {
            element(node instanceof TableHead ? "thead" : node instanceof TableBody ? "tbody" : "tr", Map.of(), node);
        }
    }

    private void cell(TableCell cell) {
        Map<String, String> attributes = Attributes.of();
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            attributes.put("class", "align-center");
        } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            attributes.put("class", "align-end");
        }
        element(cell.isHeader() ? "th" : "td", attributes, cell);
    }

    private void element(String name, Map<String, String> attributes, Node node) {
        html.tag(name, attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + name);
    }
}
