package org.ijaza.platform.yaml;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects problems while reading on, so that an author sees all of them at once. Not for several threads. */
public final class Findings {

    private final TreeSet<Problem> found = new TreeSet<>();

    /** Says that something is wrong where this node stands. */
    public void add(Node where, String message) {
        add(new Problem(where.file(), where.line(), message));
    }

    /** @param line from 1; 0 if the file as a whole is meant */
    public void add(String file, int line, String message) {
        add(new Problem(file, line, message));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line; the same thing is said once. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** @throws Problems if anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Problems(list());
        }
    }
}
