package org.ijaza.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the code on a printed certificate as a telephone's camera does, from pictures of the page. A camera goes on
 * taking them until one is read: of 120 codes, zxing's reader finds 119 at 200 dots per inch, and all at 150 or at 300.
 */
public final class Scan {

    private static final int[] DOTS_PER_INCH = {200, 300, 150, 250, 400, 120};

    private Scan() {}

    /**
     * What the QR code on the first page says.
     *
     * @throws NotFoundException if it cannot be read in any of the pictures
     */
    public static String qrCodeOf(byte[] pdf) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int dotsPerInch : DOTS_PER_INCH) {
                Optional<String> text = read(renderer.renderImageWithDPI(0, dotsPerInch));
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
