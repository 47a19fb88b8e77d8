package org.ijaza.quiz.exchange;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ijaza.platform.Texts;

/** Collects what a file says to single answers; the bank says one thing to all right ones, and one to all others. */
final class SaidOnce {

    private final Set<Texts> ifRight = new LinkedHashSet<>();
    private final Set<Texts> ifWrong = new LinkedHashSet<>();

    void add(boolean right, Texts feedback) {
        (right ? ifRight : ifWrong).add(feedback);
    }

    /** @param remarks is told if there is more than the bank can say */
    Task.Said said(Set<Remark> remarks) {
        if (ifRight.size() > 1 || ifWrong.size() > 1) {
            remarks.add(Remark.of("note.feedback"));
        }
        return new Task.Said(first(ifRight), first(ifWrong));
    }

    private static Texts first(Set<Texts> texts) {
        return texts.stream().findFirst().orElse(Task.NOTHING);
    }
}
