package org.ijaza.centre.csv;

import java.io.Serializable;
import java.util.List;

/**
 * What stands against a line of a list.
 *
 * @param line number of the line in the file, from 1; 0 if it is about the file
 * @param column null if it is about the line as a whole
 * @param key message key
 * @param arguments for the message's placeholders: texts and numbers
 */
public record LineProblem(long line, Column column, String key, List<Serializable> arguments) implements Serializable {

    static LineProblem of(long line, Column column, String key, Serializable... arguments) {
        return new LineProblem(line, column, key, List.of(arguments));
    }
}
