package org.ijaza.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The part behind a signed file that holds validation data (ISO 32000-2, 12.8.4.3, Document Security Store). Nobody signs
 * it, so it has one form only, which never changes: whoever reads it writes it anew and compares each byte. Libraries
 * write one too, but the next version of theirs otherwise, and then no older file would be found unaltered.
 *
 * @param data what it holds
 * @param end where it ends in the file
 */
record ValidationRevision(ValidationData data, int end) {

    private static final int MOST_PARTS = 64;
    private static final int LONGEST_START = 60;
    private static final int ENTRY_LENGTH = 7; // of one object in the table: 1, 4 and 2 bytes
    private static final Pattern START =
            Pattern.compile("\\d{1,9} 0 obj\n<<\n/Length (\\d{1,8})\n>>\nstream\r\n", Pattern.DOTALL);
    private static final String END = "\r\nendstream\nendobj\n";
    private static final Pattern REFERENCE = Pattern.compile("/DSS \\d+ 0 R\n");

    /**
     * Puts validation data behind a file.
     *
     * @param signed a file of ours that ends with a signature, or with a part like this one
     */
    static byte[] added(byte[] signed, ValidationData data) {
        try (PDDocument document = Loader.loadPDF(signed)) {
            return new Writing(signed, document).with(data);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /**
     * The one that begins at a place in a file.
     *
     * @param from where; all before it must be known to be ours, since it is interpreted
     * @return empty if there is none, or one that we would not have written
     */
    static Optional<ValidationRevision> at(byte[] file, int from) {
        List<byte[]> parts = new ArrayList<>();
        int place = from;
        for (Optional<byte[]> part = partAt(file, place);
                part.isPresent() && parts.size() < MOST_PARTS;
                part = partAt(file, place)) {
            parts.add(part.get());
            place = endOfPart(file, place, part.get());
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return ValidationData.of(parts).flatMap(data -> {
            byte[] ours = added(Arrays.copyOf(file, from), data);
            boolean same =
                    ours.length <= file.length && Arrays.equals(ours, from, ours.length, file, from, ours.length);
            return same ? Optional.of(new ValidationRevision(data, ours.length)) : Optional.empty();
        });
    }

    private static Matcher startAt(byte[] file, int place) {
        int length = Math.min(LONGEST_START, file.length - place);
        return START.matcher(new String(file, place, length, StandardCharsets.ISO_8859_1));
    }

    private static Optional<byte[]> partAt(byte[] file, int place) {
        Matcher start = startAt(file, place);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        int from = place + start.end();
        int length = Integer.parseInt(start.group(1));
        return length <= file.length - from - END.length()
                ? Optional.of(Arrays.copyOfRange(file, from, from + length))
                : Optional.empty();
    }

    private static int endOfPart(byte[] file, int place, byte[] part) {
        Matcher start = startAt(file, place);
        return start.lookingAt() ? place + start.end() + part.length + END.length() : place;
    }

    /** Writes one: its parts, the list of them, the catalog that now names the list, and the table of all these. */
    private static final class Writing {

        private final ByteArrayOutputStream file;
        private final ByteArrayOutputStream table = new ByteArrayOutputStream();
        private final COSDictionary trailer;
        private final COSObjectKey root;
        private final String catalog;
        private final long before;
        private int next;

        Writing(byte[] signed, PDDocument document) {
            Map<COSObjectKey, Long> places = document.getDocument().getXrefTable();
            trailer = document.getDocument().getTrailer();
            root = trailer.getCOSObject(COSName.ROOT).getKey();
            catalog = textOf(signed, places.get(root).intValue());
            before = document.getDocument().getStartXref();
            next = 1
                    + (int) places.keySet().stream()
                            .mapToLong(COSObjectKey::getNumber)
                            .max()
                            .orElseThrow();
            file = new ByteArrayOutputStream(signed.length + (1 << 14));
            file.writeBytes(signed);
        }

        /** An object as it stands in the file, without its beginning and the brackets at its end. */
        private static String textOf(byte[] signed, int from) {
            String text = new String(signed, from, signed.length - from, StandardCharsets.ISO_8859_1);
            String object = text.substring(0, text.indexOf("\nendobj"));
            return object.substring(object.indexOf("<<"), object.lastIndexOf(">>"));
        }

        byte[] with(ValidationData data) {
            int first = next;
            data.parts().forEach(this::part);
            int list = next;
            object("<<\n/Type /DSS\n"
                    + references("Certs", first, data.certificates())
                    + references("CRLs", first + data.certificates().size(), data.lists())
                    + references("OCSPs", list - data.answers().size(), data.answers())
                    + ">>");
            int place = file.size();
            write(root.getNumber() + " 0 obj\n" + REFERENCE.matcher(catalog).replaceAll("") + "/DSS " + list
                    + " 0 R\n>>\nendobj\n");
            table(first, place);
            return file.toByteArray();
        }

        private void part(byte[] content) {
            enter(file.size());
            write(next++ + " 0 obj\n<<\n/Length " + content.length + "\n>>\nstream\r\n");
            file.writeBytes(content);
            write(END);
        }

        private void object(String text) {
            enter(file.size());
            write(next++ + " 0 obj\n" + text + "\nendobj\n");
        }

        private static String references(String name, int first, List<byte[]> parts) {
            return parts.isEmpty()
                    ? ""
                    : IntStream.range(first, first + parts.size())
                            .mapToObj(number -> number + " 0 R")
                            .collect(Collectors.joining(" ", "/" + name + " [", "]\n"));
        }

        private void table(int first, int catalogAt) {
            int own = next;
            int place = file.size();
            enter(place);
            byte[] entries = table.toByteArray();
            COSArray id = trailer.getCOSArray(COSName.ID);
            write(own + " 0 obj\n<<\n/Type /XRef\n/Size " + (own + 1) + "\n/Root " + root.getNumber() + " 0 R\n/Info "
                    + trailer.getCOSObject(COSName.INFO).getKey().getNumber() + " 0 R\n/ID [" + hex(id, 0) + " "
                    + hex(id, 1) + "]\n/Prev " + before + "\n/Index [" + root.getNumber() + " 1 " + first + " "
                    + (own - first + 1) + "]\n/W [1 4 2]\n/Length " + (ENTRY_LENGTH + entries.length)
                    + "\n>>\nstream\r\n");
            file.writeBytes(entry(catalogAt));
            file.writeBytes(entries);
            write(END + "startxref\n" + place + "\n%%EOF\n");
        }

        private static String hex(COSArray id, int place) {
            return "<" + ((COSString) id.get(place)).toHexString() + ">";
        }

        private void enter(int place) {
            table.writeBytes(entry(place));
        }

        private static byte[] entry(int place) {
            return ByteBuffer.allocate(ENTRY_LENGTH)
                    .put((byte) 1)
                    .putInt(place)
                    .putShort((short) 0)
                    .array();
        }

        private void write(String text) {
            file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
