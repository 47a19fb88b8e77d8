package org.ijaza.platform.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What was read is not sound, and this is all that is wrong with it. */
public class Problems extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> list;

    /** @throws IllegalArgumentException if the list is empty */
    public Problems(List<Problem> list) {
        super(list.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (list.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.list = List.copyOf(list);
    }

    /** Every problem, by file and line; at least one. */
    public List<Problem> list() {
        return list;
    }
}
