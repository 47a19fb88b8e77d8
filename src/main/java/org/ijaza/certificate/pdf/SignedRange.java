package org.ijaza.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature as it lies in the bytes of a PDF: the file from its beginning, a gap that holds the signature
 * itself, and more of the file. Found by its mark, without interpreting the file, which may be hostile.
 *
 * @param gap where the signature itself begins, with its bracket
 * @param tail where the signed bytes go on
 * @param end where they end: that of the file, or of what validation data was added to
 * @param signature the CMS structure, with zeros behind it
 */
record SignedRange(int gap, int tail, int end, byte[] signature) {

    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_RANGE = 120;
    private static final int MOST = 16;
    private static final int LARGEST_SIGNATURE = 1 << 17;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

    /** The well-formed ones in the file, at most 16. */
    static List<SignedRange> in(byte[] file) {
        List<SignedRange> ranges = new ArrayList<>();
        int mark = find(file, 0);
        for (int seen = 0; mark >= 0 && seen < MOST; seen++) {
            int from = mark + MARK.length;
            int length = Math.min(LONGEST_RANGE, file.length - from);
            at(file, new String(file, from, length, StandardCharsets.ISO_8859_1))
                    .ifPresent(ranges::add);
            mark = find(file, from);
        }
        return ranges;
    }

    /**
     * Puts a signature into the last gap of a file of ours, where only zeros are so far. DSS does the same byte by byte,
     * which took a tenth of what a certificate cost.
     *
     * @throws IllegalArgumentException if there is no such gap, or it is too small
     */
    static byte[] filled(byte[] file, byte[] signature) {
        List<SignedRange> ranges = in(file);
        byte[] hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        SignedRange last = ranges.stream()
                .filter(range -> range.holdsNothingBut(new byte[0], file) && range.tail - range.gap - 2 >= hex.length)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("there is no room for " + signature.length + " bytes"));
        byte[] filled = file.clone();
        System.arraycopy(hex, 0, filled, last.gap + 1, hex.length);
        return filled;
    }

    private static Optional<SignedRange> at(byte[] file, String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.lookingAt() || Integer.parseInt(numbers.group(1)) != 0) {
            return Optional.empty();
        }
        int gap = Integer.parseInt(numbers.group(2));
        int tail = Integer.parseInt(numbers.group(3));
        long end = (long) tail + Integer.parseInt(numbers.group(4));
        boolean sound = gap > 0 && gap + 2 < tail && tail - gap <= LARGEST_SIGNATURE && end <= file.length;
        if (!sound || file[gap] != '<' || file[tail - 1] != '>') {
            return Optional.empty();
        }
        String hex = new String(file, gap + 1, tail - gap - 2, StandardCharsets.ISO_8859_1);
        try {
            return Optional.of(
                    new SignedRange(gap, tail, (int) end, HexFormat.of().parseHex(hex)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the gap holds something else than a signature
        }
    }

    private static int find(byte[] file, int from) {
        for (int i = from; i <= file.length - MARK.length; i++) {
            if (file[i] == '/' && matches(file, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] file, int at) {
        for (int i = 1; i < MARK.length; i++) {
            if (file[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes that the signature is about. */
    byte[] content(byte[] file) {
        byte[] content = new byte[gap + end - tail];
        System.arraycopy(file, 0, content, 0, gap);
        System.arraycopy(file, tail, content, gap, end - tail);
        return content;
    }

    /** Whether the gap holds this signature and zeros behind it, written as we write it, and nothing else. */
    boolean holdsNothingBut(byte[] expected, byte[] file) {
        byte[] hex = HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII);
        int from = gap + 1;
        int padding = from + hex.length;
        if (padding > tail - 1 || !Arrays.equals(hex, Arrays.copyOfRange(file, from, padding))) {
            return false;
        }
        for (int i = padding; i < tail - 1; i++) {
            if (file[i] != '0') {
                return false;
            }
        }
        return true;
    }
}
