package org.ijaza.certificate.log.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole log in a text file, a line each: its first line, keys, heads, entries, and a last line that says that
 * nothing was cut off.
 *
 * @param heads the oldest first
 * @param entries texts of the entries, in their order
 */
public record LogFile(List<LogKey> keys, List<SignedHead> heads, List<String> entries) {

    private static final String FIRST = "ijaza-log 1";
    private static final String ENTRY = "entry ";
    private static final String LAST = "end ";

    /** Writes what comes before the entries. */
    public static void begin(Writer file, List<LogKey> keys, List<SignedHead> heads) throws IOException {
        file.write(FIRST + "\n");
        for (LogKey key : keys) {
            file.write(key.line() + "\n");
        }
        for (SignedHead head : heads) {
            file.write(head.line() + "\n");
        }
    }

    /** Writes one entry; all are written in their order. */
    public static void entry(Writer file, String text) throws IOException {
        file.write(ENTRY + text + "\n");
    }

    /** @param count how many entries were written */
    public static void end(Writer file, long count) throws IOException {
        file.write(LAST + count + "\n");
    }

    /**
     * Reads a file to its end.
     *
     * @throws Unreadable if it is no such file, or not all of it
     */
    public static LogFile read(BufferedReader file) throws IOException {
        LogFile log = new LogFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (!FIRST.equals(file.readLine())) {
            throw new Unreadable("no exported log: the first line is not \"" + FIRST + "\"");
        }
        String line = file.readLine();
        while (line != null && !line.startsWith(LAST)) {
            if (line.startsWith(ENTRY)) {
                log.entries.add(line.substring(ENTRY.length()));
            } else if (line.startsWith("head ")) {
                log.heads.add(SignedHead.parse(line));
            } else {
                log.keys.add(LogKey.parse(line));
            }
            line = file.readLine();
        }
        if (line == null || !line.equals(LAST + log.entries.size())) {
            throw new Unreadable("the exported log is cut off or patched: after " + log.entries.size()
                    + " entries its last line is " + line);
        }
        return log;
    }
}
