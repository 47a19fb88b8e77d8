package org.ijaza.platform;

import java.util.ArrayList;
import java.util.List;

/** What the console says below the application's address once it has started. */
public class StartNotice {

    private final List<String> lines = new ArrayList<>();

    public void say(String line) {
        lines.add(line);
    }

    /** The lines in the order they were said. */
    public String text() {
        return String.join(System.lineSeparator(), lines);
    }
}
