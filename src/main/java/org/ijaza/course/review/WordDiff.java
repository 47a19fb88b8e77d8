package org.ijaza.course.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word. Lines are compared first and words only within lines that changed, so
 * that a sentence that moved does not tear the words of its neighbours apart. A word is a run of letters, marks and
 * digits of any script: Arabic words keep their vowel signs.
 */
public final class WordDiff {

    /** Beyond this many lines or words, what changed is shown as a whole: comparing takes time with their square. */
    static final int MOST = 5000;

    /** Unchanged lines that stay visible before and after a change. */
    private static final int CONTEXT = 2;

    /** At least one part in so many is the same, or a text is another one. */
    private static final int ENOUGH_IN_COMMON = 3;

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|[^\\S\\n]+|.", Pattern.DOTALL);

    private final List<Run> runs = new ArrayList<>();

    private WordDiff() {}

    /** What became of a piece of text. */
    public enum Kind {
        SAME,
        INSERTED,
        DELETED,
        /** Unchanged lines that are not shown. */
        GAP
    }

    /**
     * A piece of text, as it was written: whoever shows it must escape it.
     *
     * @param text empty for a gap
     * @param lines how many a gap leaves out; 0 otherwise
     */
    public record Run(Kind kind, String text, int lines) {
        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public boolean isInserted() {
            return kind == Kind.INSERTED;
        }

        public boolean isDeleted() {
            return kind == Kind.DELETED;
        }

        public boolean isGap() {
            return kind == Kind.GAP;
        }
    }

    /**
     * From the old text to the new one, with a few unchanged lines around each change.
     *
     * @return in the order of reading, no two neighbours of the same kind; empty if both are the same
     */
    public static List<Run> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        WordDiff diff = new WordDiff();
        diff.compare(split(LINE, before), split(LINE, after), true);
        return diff.shortened();
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }

    private void compare(List<String> before, List<String> after, boolean lines) {
        if (before.size() > MOST || after.size() > MOST) {
            add(Kind.DELETED, before);
            add(Kind.INSERTED, after);
            return;
        }
        BitSet gone = new BitSet();
        BitSet come = new BitSet();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            gone.set(delta.getSource().getPosition(), delta.getSource().last() + 1);
            come.set(delta.getTarget().getPosition(), delta.getTarget().last() + 1);
        }
        int from = 0;
        int to = 0;
        while (from < before.size() || to < after.size()) {
            int goneEnd = gone.nextClearBit(from);
            int comeEnd = come.nextClearBit(to);
            changed(before.subList(from, goneEnd), after.subList(to, comeEnd), lines);
            int same =
                    Math.min(next(gone, goneEnd, before.size()) - goneEnd, next(come, comeEnd, after.size()) - comeEnd);
            add(Kind.SAME, before.subList(goneEnd, goneEnd + same));
            from = goneEnd + same;
            to = comeEnd + same;
        }
    }

    private static int next(BitSet changed, int from, int size) {
        int found = changed.nextSetBit(from);
        return found < 0 ? size : found;
    }

    private void changed(List<String> gone, List<String> come, boolean lines) {
        if (lines && gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                words(gone.get(i), come.get(i));
            }
        } else if (lines && !gone.isEmpty() && !come.isEmpty()) {
            words(String.join("", gone), String.join("", come));
        } else {
            add(Kind.DELETED, gone);
            add(Kind.INSERTED, come);
        }
    }

    /** A sentence that was written anew would be torn to shreds around the few words that it happens to share. */
    private void words(String gone, String come) {
        WordDiff words = new WordDiff();
        words.compare(split(WORD, gone), split(WORD, come), false);
        int same = words.runs.stream()
                .filter(Run::isSame)
                .mapToInt(run -> run.text().length())
                .sum();
        if (same * ENOUGH_IN_COMMON < Math.max(gone.length(), come.length())) {
            add(Kind.DELETED, List.of(gone));
            add(Kind.INSERTED, List.of(come));
        } else {
            words.runs.forEach(run -> add(run.kind(), List.of(run.text())));
        }
    }

    private void add(Kind kind, List<String> parts) {
        String text = String.join("", parts);
        if (text.isEmpty()) {
            return;
        }
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).kind() == kind) {
            text = runs.remove(last).text() + text;
        }
        runs.add(new Run(kind, text, 0));
    }

    private List<Run> shortened() {
        List<Run> shown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            List<String> lines = run.isSame() ? split(LINE, run.text()) : List.of();
            int head = i == 0 ? 0 : CONTEXT;
            int tail = i == runs.size() - 1 ? 0 : CONTEXT + 1; // the last one is the beginning of a changed line
            int hidden = lines.size() - head - tail;
            if (hidden < 2) {
                shown.add(run);
                continue;
            }
            if (head > 0) {
                shown.add(new Run(Kind.SAME, String.join("", lines.subList(0, head)), 0));
            }
            shown.add(new Run(Kind.GAP, "", hidden));
            if (tail > 0) {
                shown.add(new Run(Kind.SAME, String.join("", lines.subList(head + hidden, lines.size())), 0));
            }
        }
        return List.copyOf(shown);
    }
}
