package org.ijaza.quiz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ijaza.platform.Texts;

/**
 * That a question of an attempt is about a case, together with those around it.
 *
 * @param text what happened
 * @param first place of the first question about it, from 1
 * @param last place of the last one
 */
public record InCase(Texts text, int first, int last) {

    /** By their place the questions of an attempt that are about a case. */
    static Map<Integer, InCase> of(List<AttemptQuestion> questions, VersionBank bank) {
        Map<Integer, InCase> found = new TreeMap<>();
        int first = 0;
        while (first < questions.size()) {
            BankCase about = about(questions, first, bank);
            int last = first;
            while (about != null && last + 1 < questions.size() && isSame(about, about(questions, last + 1, bank))) {
                last++;
            }
            for (int at = first; about != null && at <= last; at++) {
                found.put(at + 1, new InCase(about.text(), first + 1, last + 1));
            }
            first = last + 1;
        }
        return found;
    }

    private static boolean isSame(BankCase one, BankCase next) {
        return next != null && next.id() == one.id();
    }

    private static BankCase about(List<AttemptQuestion> questions, int index, VersionBank bank) {
        return bank.question(questions.get(index).questionId()).caseSet();
    }
}
