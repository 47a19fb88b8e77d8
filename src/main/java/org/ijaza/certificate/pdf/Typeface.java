package org.ijaza.certificate.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font file, parsed; for one thread at a time. */
final class Typeface {

    private static final int LAST_CHARACTER = 0xFFFF;

    private final TrueTypeFont font;
    private final String family;
    private final int weight;
    private final boolean italic;

    Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.family = font.getNaming().getFontFamily();
        this.weight = font.getOS2Windows().getWeightClass();
        this.italic = font.getPostScript().getItalicAngle() != 0;
    }

    void addCharactersTo(BitSet characters) {
        try {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int c = 0; c <= LAST_CHARACTER; c++) {
                if (lookup.getGlyphId(c) > 0) {
                    characters.set(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers this font to a document; it is embedded, as a subset, once something is written in it. */
    void offer(PdfRendererBuilder builder, PDDocument document) {
        PDFontSupplier supplier = new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return PDType0Font.load(document, font, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        builder.useFont(supplier, family, weight, italic ? FontStyle.ITALIC : FontStyle.NORMAL, true);
    }
}
