package org.ijaza.certificate.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="ijaza/qr" data="…" alt="…"/>} as a QR code out of vectors, so that it is sharp at
 * any size; the quiet zone of four modules is part of the square.
 */
final class QrCode implements FSObjectDrawerFactory, FSObjectDrawer {

    /** The type that a template writes. */
    static final String TYPE = "ijaza/qr";

    private static final int QUIET = 4;
    private static final Color DARK = new Color(0x0F, 0x4C, 0x4A);

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ByteMatrix modules = modules(element.getAttribute("data"));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> draw(graphics, modules, width / dotsPerPixel));
        return null;
    }

    private static ByteMatrix modules(String data) {
        try {
            return Encoder.encode(data, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + data, e);
        }
    }

    private static void draw(Graphics2D graphics, ByteMatrix modules, double size) {
        double module = size / (modules.getWidth() + 2 * QUIET);
        Path2D.Double dark = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    rectangle(dark, (column + QUIET) * module, (row + QUIET) * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        graphics.setColor(DARK);
        graphics.fill(dark);
    }

    private static void rectangle(Path2D.Double path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
