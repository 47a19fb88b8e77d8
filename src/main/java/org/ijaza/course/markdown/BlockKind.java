package org.ijaza.course.markdown;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The blocks that a lesson may have besides ordinary Markdown. */
enum BlockKind {
    /** An invented case, worked through in steps. */
    CASE("case"),
    /** A question that the reader answers for herself. */
    REFLECTION("reflection"),
    /** What to take away. */
    KEY_POINTS("key-points"),
    /** What the law says, in our own words, with its source. */
    LAW("law"),
    /** Where it is written. */
    SOURCE("source"),
    /** The place for the referral contacts of the reader's country. */
    CONTACTS("contacts");

    private final String word;

    BlockKind(String word) {
        this.word = word;
    }

    /** The word after the three colons; also part of the css class and of the message keys. */
    String word() {
        return word;
    }

    static Optional<BlockKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Whether it must link to what it relies on. */
    boolean needsSource() {
        return this == LAW || this == SOURCE;
    }

    /** Whether the platform fills it, so that nothing is to be written in it. */
    boolean staysEmpty() {
        return this == CONTACTS;
    }

    static String allWords() {
        return Arrays.stream(values()).map(BlockKind::word).collect(Collectors.joining(", "));
    }
}
