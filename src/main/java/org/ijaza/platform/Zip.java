package org.ijaza.platform;

/** What tells a ZIP archive, and one that means harm. */
public final class Zip {

    /** Texts are packed to a tenth; a hundredth of a larger file is an attack on the memory. */
    private static final int HIGHEST_RATIO = 100;

    private static final int RATIO_COUNTS_FROM = 64 << 10;

    private Zip() {}

    /** Whether these bytes begin as an archive does. */
    public static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9 && content[3] < 9;
    }

    /**
     * Whether a file is packed more tightly than any text or picture can be.
     *
     * @param content the file, unpacked
     * @param packed its size in the archive, in bytes
     */
    public static boolean isTooTight(byte[] content, long packed) {
        return content.length > RATIO_COUNTS_FROM && content.length > HIGHEST_RATIO * Math.max(1, packed);
    }
}
