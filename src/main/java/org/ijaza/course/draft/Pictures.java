package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.ijaza.course.source.MediaType;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Invalid;

/**
 * Takes the pictures that authors upload. A picture is known by its bytes, not by its name; it is decoded and written
 * anew, so that nothing is left of where, when and with what it was taken, nor of anything hidden in it. Drawings in
 * SVG, which are documents, are not taken this way.
 */
@ApplicationScoped
public class Pictures {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 5 << 20;

    private static final int WIDEST = 1600;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int NAME_DIGITS = 16;

    @Inject
    private Drafts drafts;

    /** A picture as it is kept. */
    record Clean(byte[] content, String ending) {}

    /**
     * Keeps a picture in a draft.
     *
     * @param content PNG or JPEG, at most {@link #LARGEST} bytes
     * @return its path, as lessons name it
     * @throws Invalid if it is no such picture, is too large, or has more than 40 million points
     * @throws org.ijaza.platform.NotFound if the draft is not one that the caller writes
     */
    public String add(long draftId, byte[] content) {
        Draft draft = drafts.getForWriting(draftId);
        Clean clean = clean(content);
        String path =
                draft.mediaBeginning() + Hash.sha256(clean.content()).substring(0, NAME_DIGITS) + "." + clean.ending();
        drafts.saveFile(draftId, path, 0, clean.content()); // the same picture again has the same name
        return path;
    }

    static Clean clean(byte[] content) {
        if (content.length > LARGEST) {
            throw new Invalid("picture", "draft.failure.tooLarge", LARGEST >> 10);
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Invalid("picture", "draft.failure.picture");
            }
            ImageReader reader = readers.next();
            try {
                return clean(reader, stream);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException broken) {
            throw new Invalid("picture", "draft.failure.picture");
        }
    }

    private static Clean clean(ImageReader reader, ImageInputStream stream) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        boolean photo = format.equals("jpeg") || format.equals("jpg");
        if (!photo && !format.equals("png")) {
            throw new Invalid("picture", "draft.failure.picture");
        }
        reader.setInput(stream, true, true);
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_PIXELS) {
            throw new Invalid("picture", "draft.failure.points", MOST_PIXELS / 1_000_000);
        }
        BufferedImage picture = reader.read(0);
        return encode(picture, photo ? "jpeg" : "png");
    }

    /** Makes it small enough for our readers' links: narrower by and by until it may stand in a course. */
    private static Clean encode(BufferedImage picture, String format) {
        long largest = MediaType.ofName("x." + format).orElseThrow().largest();
        int width = Math.min(picture.getWidth(), WIDEST);
        byte[] bytes = write(drawn(picture, width, format), format);
        while (bytes.length > largest) {
            width = width * 3 / 4;
            bytes = write(drawn(picture, width, format), format);
        }
        return new Clean(bytes, format.equals("jpeg") ? "jpg" : format);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, String format) {
        int height = Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
        boolean photo = format.equals("jpeg");
        BufferedImage drawn = new BufferedImage(
                Math.max(1, width), height, photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, Math.max(1, width), height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
