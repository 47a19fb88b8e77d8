package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/**
 * The fonts of {@code certificates/fonts}: every TrueType file of the folder, known to style sheets by the
 * family name and weight that the file itself gives. Safe for many threads.
 */
public final class Typefaces {

    private final List<byte[]> files = new ArrayList<>();
    private final BitSet characters = new BitSet();

    /** Parsed fonts read on while they are used, so that each printing thread borrows a set of its own. */
    private final ConcurrentLinkedQueue<List<Typeface>> idle = new ConcurrentLinkedQueue<>();

    private Typefaces() {}

    /**
     * Reads the fonts of a folder.
     *
     * @throws Problems if there is none, or one cannot be read
     */
    public static Typefaces read(Path folder) {
        Typefaces faces = new Typefaces();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".ttf")).sorted().toList()) {
                faces.files.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw problem(folder, "the fonts cannot be read: " + e.getMessage());
        }
        if (faces.files.isEmpty()) {
            throw problem(folder, "there is no font (*.ttf) in this folder");
        }
        List<Typeface> parsed = faces.borrow();
        parsed.forEach(face -> face.addCharactersTo(faces.characters));
        faces.giveBack(parsed);
        return faces;
    }

    private static Problems problem(Path folder, String message) {
        return new Problems(List.of(new Problem(folder.toString(), 0, message)));
    }

    /** Whether some font has this character, with the shapes that it needs. */
    boolean has(int codePoint) {
        return characters.get(codePoint)
                && (!ArabicForms.hasOwnShapes(codePoint) || characters.get(ArabicForms.ownShape(codePoint)));
    }

    /** Whether some font has each character that is to be seen. */
    boolean hasAll(String text) {
        return text.codePoints().filter(Typefaces::isSeen).allMatch(this::has);
    }

    /** Whether a character leaves ink: spaces and what only steers the text do not. */
    static boolean isSeen(int codePoint) {
        return !Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.FORMAT;
    }

    /** A set of all fonts for one thread, to be given back. */
    List<Typeface> borrow() {
        List<Typeface> parsed = idle.poll();
        return parsed != null ? parsed : files.stream().map(Typefaces::parse).toList();
    }

    void giveBack(List<Typeface> parsed) {
        idle.add(parsed);
    }

    private static Typeface parse(byte[] file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Ligatures (fi, ffi) would be glyphs without a character; what is printed must be readable again.
            font.setEnableGsub(false);
            return new Typeface(font);
        } catch (IOException e) {
            throw new UncheckedIOException("a font cannot be read", e);
        }
    }
}
