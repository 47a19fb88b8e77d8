package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Compares a file with what it was when somebody signed it: a later signature may fill the place that was made for it,
 * and must change nothing else. Whoever could sign could otherwise print something over what the others signed, and
 * still every signature would fit.
 */
final class Revisions {

    /** What filling a signature field changes in the field itself. */
    private static final Set<COSName> OF_FIELD = Set.of(COSName.V, COSName.AP, COSName.F, COSName.P);

    private static final Set<COSName> OF_FORM = Set.of(COSName.SIG_FLAGS, COSName.DR, COSName.DA);

    private final COSDocument before;
    private final COSDocument after;

    private Revisions(PDDocument before, PDDocument after) {
        this.before = before.getDocument();
        this.after = after.getDocument();
    }

    /**
     * Whether every object of the earlier file is in the later one as it was, but for empty signature fields that were
     * filled.
     *
     * @throws IOException if one of them cannot be read
     */
    static boolean onlySigned(byte[] earlier, byte[] later) throws IOException {
        try (PDDocument before = Loader.loadPDF(earlier);
                PDDocument after = Loader.loadPDF(later)) {
            return new Revisions(before, after).onlySigned();
        }
    }

    private boolean onlySigned() throws IOException {
        if (!same(before.getTrailer().getItem(COSName.ROOT), after.getTrailer().getItem(COSName.ROOT))) {
            return false;
        }
        for (COSObjectKey key : before.getXrefTable().keySet()) {
            COSBase was = before.getObjectFromPool(key).getObject();
            COSBase is = after.getObjectFromPool(key).getObject();
            if (!isStructural(was) && !same(was, is)) {
                return false;
            }
        }
        return true;
    }

    /** Cross-reference and object streams are how a file is stored, not what it says; what they hold is compared. */
    private static boolean isStructural(COSBase object) {
        return object instanceof COSStream stream
                && (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                        || COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE)));
    }

    private boolean same(COSBase was, COSBase is) throws IOException {
        if (was instanceof COSObject old && is instanceof COSObject now) {
            return old.getKey().equals(now.getKey());
        }
        if (was instanceof COSDictionary old && is instanceof COSDictionary now) {
            return sameEntries(old, now) && sameContent(old, now);
        }
        if (was instanceof COSArray old && is instanceof COSArray now) {
            return sameItems(old, now);
        }
        return was == null ? is == null : was.equals(is);
    }

    private boolean sameEntries(COSDictionary was, COSDictionary is) throws IOException {
        Set<COSName> free = freeIn(was);
        for (COSName name : was.keySet()) {
            if (!free.contains(name) && !same(was.getItem(name), is.getItem(name))) {
                return false;
            }
        }
        return is.keySet().stream().allMatch(name -> free.contains(name) || was.containsKey(name));
    }

    private static Set<COSName> freeIn(COSDictionary was) {
        if (COSName.SIG.equals(was.getCOSName(COSName.FT)) && !was.containsKey(COSName.V)) {
            return OF_FIELD;
        }
        return was.containsKey(COSName.FIELDS) ? OF_FORM : Set.of();
    }

    private static boolean sameContent(COSDictionary was, COSDictionary is) throws IOException {
        if (was instanceof COSStream old && is instanceof COSStream now) {
            try (InputStream before = old.createRawInputStream();
                    InputStream after = now.createRawInputStream()) {
                return Arrays.equals(before.readAllBytes(), after.readAllBytes());
            }
        }
        return was instanceof COSStream == is instanceof COSStream;
    }

    private boolean sameItems(COSArray was, COSArray is) throws IOException {
        if (was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < was.size(); i++) {
            if (!same(was.get(i), is.get(i))) {
                return false;
            }
        }
        return true;
    }
}
