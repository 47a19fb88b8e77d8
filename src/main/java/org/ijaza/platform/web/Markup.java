package org.ijaza.platform.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes elements of a page from Java, escaped, for components that repeat much: what expressions in a page cost a
 * hundred times costs nothing here.
 */
public final class Markup {

    private final ResponseWriter writer;

    public Markup(ResponseWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens an element.
     *
     * @param attributes names, each followed by its value; one whose value is null is left out
     */
    public Markup open(String element, Object... attributes) throws IOException {
        writer.startElement(element, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute((String) attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    public Markup text(String text) throws IOException {
        writer.writeText(text, null);
        return this;
    }

    public Markup close(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** A whole element with nothing but a text in it. */
    public Markup element(String element, String text, Object... attributes) throws IOException {
        return open(element, attributes).text(text).close(element);
    }

    /** An element that has no content, such as a field. */
    public Markup empty(String element, Object... attributes) throws IOException {
        return open(element, attributes).close(element);
    }
}
