package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;

/**
 * A line of what a question asks for, to be read before it comes in.
 *
 * @param label message key of what the line is
 * @param number its place, from 1; 0 if it has none
 * @param text what it says
 * @param hint said to who chose it, or what belongs to it; nothing in all languages if there is none
 */
public record TaskLine(String label, int number, Texts text, Texts hint) {

    private static final String RIGHT = "questions.import.right";
    private static final String WRONG = "questions.import.wrong";

    static List<TaskLine> of(Task task) {
        List<TaskLine> lines = new ArrayList<>();
        if (task instanceof Task.Choices choices) {
            choices.options()
                    .forEach(option -> lines.add(
                            new TaskLine(option.correct() ? RIGHT : WRONG, 0, option.text(), option.feedback())));
        } else if (task instanceof Task.Statement said) {
            lines.add(plain(said.answer() ? "quiz.true" : "quiz.false", 0, Task.NOTHING));
            said("questions.ifTrue", said.ifTrue(), lines);
            said("questions.ifFalse", said.ifFalse(), lines);
        } else if (task instanceof Task.Number number) {
            lines.add(plain(RIGHT, 0, NumberText.shown(number)));
        } else if (task instanceof Task.Words words) {
            lines.add(plain(RIGHT, 0, words.accepted().shown()));
        } else if (task instanceof Task.Order order) {
            order.items().forEach(item -> lines.add(plain("questions.item", lines.size() + 1, item)));
        } else if (task instanceof Task.Matching matching) {
            matching.pairs()
                    .forEach(pair ->
                            lines.add(new TaskLine("questions.pair", lines.size() + 1, pair.left(), pair.right())));
            matching.others().forEach(other -> lines.add(plain(WRONG, 0, other)));
        } else if (task instanceof Task.Gaps gaps) {
            gaps.gaps().forEach(gap -> lines.add(plain("questions.gap", lines.size() + 1, gap.shown())));
        } else if (task instanceof Task.Menus menus) {
            for (int i = 0; i < menus.gaps().size(); i++) {
                lines.add(plain("questions.gap", i + 1, menus.gaps().get(i).right()));
                menus.gaps().get(i).wrong().forEach(wrong -> lines.add(plain(WRONG, 0, wrong)));
            }
        } else if (task instanceof Task.Essay essay) {
            for (Rubric.Criterion criterion : essay.rubric().criteria()) {
                lines.add(plain("questions.import.criterion", 0, criterion.name()));
                criterion
                        .levels()
                        .forEach(level -> lines.add(plain("questions.import.points", level.points(), level.text())));
            }
        }
        if (task instanceof Task.Whole whole) {
            said("questions.ifRight", whole.feedback().ifRight(), lines);
            said("questions.ifWrong", whole.feedback().ifWrong(), lines);
        }
        return lines;
    }

    private static void said(String label, Texts feedback, List<TaskLine> lines) {
        if (!feedback.equals(Task.NOTHING)) {
            lines.add(plain(label, 0, feedback));
        }
    }

    private static TaskLine plain(String label, int number, Texts text) {
        return new TaskLine(label, number, text, Task.NOTHING);
    }
}
