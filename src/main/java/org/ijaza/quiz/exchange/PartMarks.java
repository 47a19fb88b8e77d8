package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether parts of an answer earn parts of the mark, as the tags of a file say it. Where they are silent, the file's own
 * marking decides; it has none that is all or nothing for some tasks, and then a tag has to say that too.
 */
final class PartMarks {

    /** Says that parts of an answer earn parts of the mark. */
    static final String PARTIAL = "marking:partial";

    /** Says that they do not, where a format's own marking would give them. */
    static final String WHOLE = "marking:whole";

    private PartMarks() {}

    /**
     * The tags of a file, as the neutral form has them.
     *
     * @param partial whether the file's own marking gives parts of the mark
     */
    static List<String> read(List<String> tags, boolean partial) {
        List<String> read = new ArrayList<>(tags);
        boolean told = read.remove(WHOLE);
        if (partial && !told && !read.contains(PARTIAL)) {
            read.add(PARTIAL);
        }
        return List.copyOf(read);
    }

    /**
     * The tags of a question, as a file has them.
     *
     * @param partial whether the format's own marking gives parts of the mark, whatever it is asked to do
     */
    static List<String> written(Item item, boolean partial) {
        List<String> written = new ArrayList<>(item.tags());
        if (partial && !isPartial(item)) {
            written.add(WHOLE);
        }
        return written;
    }

    static boolean isPartial(Item item) {
        return item.tags().contains(PARTIAL);
    }

    /** Whether Moodle gives parts of the mark for it, whatever it is asked to do. */
    static boolean areMoodles(Task task) {
        return task instanceof Task.Choices choices && choices.several()
                || task instanceof Task.Matching
                || task instanceof Task.Gaps
                || task instanceof Task.Menus;
    }
}
