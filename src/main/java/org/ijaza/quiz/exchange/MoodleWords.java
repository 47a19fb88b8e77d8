package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ijaza.platform.Texts;

/** Words that Moodle accepts as an answer: a star stands for any words, unless a backslash stands before it. */
final class MoodleWords {

    /** Stands for all answers but those named. */
    static final String ANY = "*";

    private final Set<Remark> remarks;
    private final List<Accepted.Entry> entries = new ArrayList<>();

    /** @param remarks is told what is lost */
    MoodleWords(Set<Remark> remarks) {
        this.remarks = remarks;
    }

    static String written(String word) {
        return word.replace("*", "\\*");
    }

    /**
     * Takes an answer of a file.
     *
     * @param share of the mark that it earns, in per cent
     * @param languages in which it is accepted; empty for all
     */
    void take(String written, double share, String languages, Texts feedback, SaidOnce said) {
        String word = written.strip();
        if (Shares.isRight(false, share, remarks)) {
            said.add(true, feedback);
            accept(word, languages);
        } else if (word.equals(ANY)) {
            said.add(false, feedback);
        } else if (!feedback.equals(Task.NOTHING)) {
            remarks.add(Remark.of("note.feedback"));
        }
    }

    private void accept(String word, String languages) {
        if (word.replace("\\*", "").contains(ANY)) {
            remarks.add(Remark.of("note.wildcard", Shown.shortened(word)));
        } else if (!word.isEmpty()) {
            entries.add(Accepted.Entry.of(word.replace("\\*", "*"), languages));
        }
    }

    Accepted accepted() {
        return Accepted.of(entries);
    }
}
