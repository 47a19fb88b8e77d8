package org.ijaza.course.markdown;

import org.commonmark.node.CustomBlock;

/** One of our blocks, {@code ::: case Title} … {@code :::}, with Markdown inside. */
final class LessonBlock extends CustomBlock {

    private final String word;
    private boolean closed;

    LessonBlock(String word) {
        this.word = word;
    }

    /** The word after the colons, known or not: {@link BlockKind#of} tells. */
    String word() {
        return word;
    }

    /** False if the text ended before the three colons that close it. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** The title behind the word, if there is one: its inline Markdown as children. */
    static final class Title extends CustomBlock {}
}
