package org.ijaza.course.source;

import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;

/** The files of a course, wherever they lie: in a folder, in an archive, in the database. */
public interface PackageFiles {

    /** The folder's own name, which is the course's id. */
    String name();

    /** Names of all files, from the course's folder on: {@code modules/phenomenon/module.yaml}. */
    SortedSet<String> names();

    /**
     * In bytes.
     *
     * @param file one of the names
     */
    long size(String file) throws IOException;

    /** @param file one of the names */
    byte[] read(String file) throws IOException;

    /** Files that are held in memory; the bytes are not copied. */
    static PackageFiles of(String name, SortedMap<String, byte[]> files) {
        return new HeldFiles(name, files);
    }
}
