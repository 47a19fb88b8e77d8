package org.ijaza.certificate.pdf;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives paragraphs with Arabic their text as it is written ({@code ActualText}): on the page the letters are
 * painted as they are seen, from left to right, and a screen reader that followed the painting would read them
 * backwards. The renderer passes an element's {@code title} on as its alternative text; here that is the way by
 * which the text reaches the structure tree.
 */
final class SpokenText {

    private static final Set<String> INLINE = Set.of("span", "b", "strong", "em", "i", "bdi", "br");

    private SpokenText() {}

    /** Before printing: notes the text of each paragraph with Arabic in its {@code title}. */
    static void prepare(Document page) {
        prepare((Element) page.getElementsByTagName("body").item(0));
    }

    private static void prepare(Element element) {
        boolean paragraph = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !INLINE.contains(inner.getTagName())) {
                prepare(inner);
                paragraph = false;
            }
        }
        String text = element.getTextContent().strip().replaceAll("\\s+", " ");
        if (paragraph && Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            element.setAttribute("title", text);
        }
    }

    /** After printing: makes the alternative texts of paragraphs what they are, actual texts. */
    static void settle(PDDocument document) {
        Deque<PDStructureNode> open = new ArrayDeque<>();
        open.push(document.getDocumentCatalog().getStructureTreeRoot());
        while (!open.isEmpty()) {
            for (Object child : open.pop().getKids()) {
                if (child instanceof PDStructureElement element) {
                    settle(element);
                    open.push(element);
                }
            }
        }
    }

    private static void settle(PDStructureElement element) {
        String text = element.getAlternateDescription();
        if (text != null && !StandardStructureTypes.Figure.equals(element.getStructureType())) {
            element.setActualText(text);
            element.getCOSObject().removeItem(COSName.ALT);
        }
    }
}
