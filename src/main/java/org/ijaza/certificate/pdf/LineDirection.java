package org.ijaza.certificate.pdf;

import static com.ibm.icu.lang.UCharacterDirection.LEFT_TO_RIGHT;
import static com.ibm.icu.lang.UCharacterDirection.RIGHT_TO_LEFT;
import static com.ibm.icu.lang.UCharacterDirection.RIGHT_TO_LEFT_ARABIC;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Lines with right-to-left text in the order in which they are seen.
 *
 * <p>The renderer's own way is to cut a right-to-left paragraph at every number or Latin word and to paint the
 * pieces in logical order; programs that take the text out again then mix the pieces up. Here such a paragraph
 * stays whole: each of its lines is reordered (UAX #9) and painted in one go, from left to right.
 */
final class LineDirection implements BidiSplitter, BidiReorderer {

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final Bidi paragraph = new Bidi();
    private boolean whole;
    private int length;

    @Override
    public void setParagraph(String text, byte defaultDirection) {
        whole = defaultDirection == RTL;
        length = text.length();
        paragraph.setPara(text, defaultDirection, null);
    }

    @Override
    public int countTextRuns() {
        return whole ? 1 : paragraph.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        if (whole) {
            return new BidiTextRun(0, length, RTL);
        }
        BidiRun run = paragraph.getVisualRun(index);
        return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String text) {
        return Bidi.getBaseDirection(text);
    }

    @Override
    public String reorderRTLTextToLTR(String line) {
        Bidi order = new Bidi();
        order.setCustomClassifier(ArabicForms.directions());
        order.setPara(line, Bidi.RTL, null);
        String seen = order.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        // A line whose left end is Latin would be taken for a left-to-right one by who reads it from the file.
        return beginsLeftToRight(seen) ? RIGHT_TO_LEFT_MARK + seen : seen;
    }

    private static boolean beginsLeftToRight(String seen) {
        return seen.codePoints()
                .map(ArabicForms::direction)
                .filter(d -> d == LEFT_TO_RIGHT || d == RIGHT_TO_LEFT || d == RIGHT_TO_LEFT_ARABIC)
                .limit(1)
                .anyMatch(d -> d == LEFT_TO_RIGHT);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return text.isEmpty() ? text : ArabicForms.letters(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
