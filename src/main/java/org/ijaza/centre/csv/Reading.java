package org.ijaza.centre.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from a list.
 *
 * @param guests the people of the lines without a problem, in the order of the file
 * @param problems what stands against the other lines, in the order of the file; empty if all is well
 */
public record Reading(List<GuestLine> guests, List<LineProblem> problems) {

    public Reading {
        guests = List.copyOf(guests);
        problems = List.copyOf(problems);
    }

    static Reading failed(LineProblem problem) {
        return new Reading(List.of(), List.of(problem));
    }

    /** The same with more problems, all in the order of their lines. */
    Reading with(List<LineProblem> more) {
        List<LineProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort((one, other) -> Long.compare(one.line(), other.line()));
        return new Reading(guests, all);
    }
}
