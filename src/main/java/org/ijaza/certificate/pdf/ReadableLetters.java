package org.ijaza.certificate.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Makes embedded fonts say which letters their glyphs stand for. Arabic is painted with presentation forms (one
 * glyph for a letter at the beginning of a word, another in its middle); who copies, searches or listens wants
 * the letter itself.
 */
final class ReadableLetters {

    private static final int LAST_CODE = 0xFFFF;
    private static final int LARGEST_BLOCK = 100; // of a CMap, by its specification
    private static final String HEAD = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    private static final String FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** What shapes stand for, as a CMap writes it: a few hundred, asked for again with every certificate. */
    private static final Map<String, String> LETTERS = new ConcurrentHashMap<>();

    private ReadableLetters() {}

    /** Where saving would write its first byte; fonts are embedded before that. */
    private static final class Unwritten extends OutputStream {

        private static final class Reached extends IOException {
            private static final long serialVersionUID = 1;

            Reached() {
                super("nothing is to be written");
            }
        }

        @Override
        public void write(int b) throws IOException {
            throw new Reached();
        }
    }

    /** Embeds the fonts of a document as subsets, which is only done on saving, and makes them say their letters. */
    static void embedIn(PDDocument document) throws IOException {
        try {
            document.save(new Unwritten(), CompressParameters.NO_COMPRESSION);
        } catch (Unwritten.Reached e) {
            in(document);
        }
    }

    private static void in(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                in(document, page.getResources().getFont(name));
            }
        }
    }

    private static void in(PDDocument document, PDFont font) throws IOException {
        COSStream written = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        CMap map;
        try (InputStream stream = written.createInputStream()) {
            map = new CMapParser().parse(new RandomAccessReadBuffer(stream));
        }
        List<String> entries = new ArrayList<>();
        for (int code = 0; code <= LAST_CODE; code++) {
            String text = map.toUnicode(code, 2);
            if (text != null) {
                entries.add("<" + HEX.toHexDigits((char) code) + "> <"
                        + LETTERS.computeIfAbsent(text, ReadableLetters::hex) + ">\n");
            }
        }
        StringBuilder cmap = new StringBuilder(HEAD);
        for (int from = 0; from < entries.size(); from += LARGEST_BLOCK) {
            List<String> block = entries.subList(from, Math.min(entries.size(), from + LARGEST_BLOCK));
            cmap.append(block.size()).append(" beginbfchar\n");
            block.forEach(cmap::append);
            cmap.append("endbfchar\n");
        }
        byte[] bytes = cmap.append(FOOT).toString().getBytes(StandardCharsets.US_ASCII);
        PDStream stream = new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    /** A space for every kind of space, as they share a glyph. */
    private static String letters(String text) {
        return text.equals("\u00A0") ? " " : ArabicForms.letters(text);
    }

    /** In UTF-16, as a CMap writes it. */
    private static String hex(String shape) {
        StringBuilder hex = new StringBuilder();
        for (char c : letters(shape).toCharArray()) {
            hex.append(HEX.toHexDigits(c));
        }
        return hex.toString();
    }
}
