package org.ijaza.course.source;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that are held in memory. */
record HeldFiles(String name, SortedMap<String, byte[]> files) implements PackageFiles {

    HeldFiles {
        files = new TreeMap<>(files);
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public long size(String file) {
        return files.get(file).length;
    }

    @Override
    public byte[] read(String file) {
        return files.get(file);
    }
}
