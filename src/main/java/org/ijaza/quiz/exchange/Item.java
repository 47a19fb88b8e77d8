package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Texts;

/**
 * A question between two platforms.
 *
 * @param line where it begins in the file that it was read from, from 1; else 0
 * @param name as people call it there
 * @param id as programs call it there; may be empty
 * @param stem what is asked
 * @param tags words that it is marked with, in order
 * @param category where it lay, its own name only; may be empty
 * @param remarks what of it could not be read
 * @param about what it is about, together with others
 */
public record Item(
        int line,
        String name,
        String id,
        Texts stem,
        Task task,
        List<String> tags,
        String category,
        List<Remark> remarks,
        Optional<Story> about) {

    /** One that stands alone. */
    Item(
            int line,
            String name,
            String id,
            Texts stem,
            Task task,
            List<String> tags,
            String category,
            List<Remark> remarks) {
        this(line, name, id, stem, task, tags, category, remarks, Optional.empty());
    }

    /** The same, about this. */
    Item about(Story story) {
        return new Item(line, name, id, stem, task, tags, category, remarks, Optional.of(story));
    }

    /** The same with another task. */
    Item with(Task other) {
        return new Item(line, name, id, stem, other, tags, category, remarks, about);
    }
}
