package org.ijaza.certificate.key;

import java.nio.file.Path;
import org.ijaza.certificate.pdf.KeyFolder;

/** Keys of centres, for tests of other packages. */
public final class TestKeys {

    private TestKeys() {}

    /** Lets the keys lie in a folder, and makes one for each of these centres. */
    public static void make(CentreKeys keys, Path folder, long person, long... centres) {
        keys.keepIn(new KeyFolder(folder));
        for (long centre : centres) {
            keys.makeOnce(centre, person);
        }
    }
}
