package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;

/** What of a question a format has no place for. QTI holds all that the bank has; GIFT is the poorest. */
final class Limits {

    private Limits() {}

    /** @throws Unreadable if the format has no such questions */
    static void check(Format format, Item item) throws Unreadable {
        Task task = item.task();
        if (format != Format.QTI && item.about().isPresent()) {
            throw new Unreadable(Remark.of("left.case"));
        }
        if (format != Format.GIFT) {
            return;
        }
        if (task instanceof Task.Order) {
            throw new Unreadable(Remark.of("left.type"));
        }
        if (task instanceof Task.Gaps gaps && gaps.gaps().size() > 1
                || task instanceof Task.Menus menus && menus.gaps().size() > 1) {
            throw new Unreadable(Remark.of("left.gaps"));
        }
    }

    /** What stays behind of a question that the format has. */
    static List<Remark> lost(Format format, Task task) {
        List<Remark> lost = new ArrayList<>();
        if (format == Format.GIFT) {
            if (task instanceof Task.Matching matching && !matching.feedback().equals(Task.Said.NOTHING)) {
                lost.add(Remark.of("left.feedback"));
            }
            if (task instanceof Task.Number number && !number.unit().equals(Task.NOTHING)) {
                lost.add(Remark.of("left.unit"));
            }
            if (task instanceof Task.Essay essay && !essay.rubric().criteria().isEmpty()) {
                lost.add(Remark.of("left.rubric"));
            }
        }
        return lost;
    }
}
