package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.Set;
import org.ijaza.quiz.QuestionsFile;
import org.ijaza.quiz.marking.Rubric;

/** Makes what a question of another platform asks for into what one of the bank can. */
final class Fit {

    private final Set<Remark> remarks;

    private Fit(Set<Remark> remarks) {
        this.remarks = remarks;
    }

    /**
     * The task as the bank can have it.
     *
     * @param remarks is told what of it is lost, or has to be added in the draft
     * @throws Unreadable if the bank cannot have it
     */
    static Task of(Task task, Set<Remark> remarks) throws Unreadable {
        return new Fit(remarks).fitted(task);
    }

    private Task fitted(Task task) throws Unreadable {
        if (task instanceof Task.Choices choices) {
            check(choices);
        } else if (task instanceof Task.Words words) {
            check(words.accepted());
        } else if (task instanceof Task.Order order) {
            count(order.items(), QuestionsFile.FEWEST_CHOICES, QuestionsFile.MOST_CHOICES);
        } else if (task instanceof Task.Matching matching) {
            count(matching.pairs(), QuestionsFile.FEWEST_CHOICES, QuestionsFile.MOST_CHOICES);
            return new Task.Matching(matching.pairs(), first(matching.others(), "note.others"), matching.feedback());
        } else if (task instanceof Task.Gaps gaps) {
            count(gaps.gaps(), 1, QuestionsFile.MOST_CHOICES);
            for (Accepted gap : gaps.gaps()) {
                check(gap);
            }
        } else if (task instanceof Task.Menus menus) {
            count(menus.gaps(), 1, QuestionsFile.MOST_MENUS);
            return new Task.Menus(menus.gaps().stream().map(this::fitted).toList(), menus.feedback());
        } else if (task instanceof Task.Essay essay) {
            check(essay.rubric());
        }
        return task;
    }

    private void check(Task.Choices choices) throws Unreadable {
        int count = choices.options().size();
        count(choices.options(), QuestionsFile.FEWEST_CHOICES, QuestionsFile.MOST_CHOICES);
        if (!choices.several() && choices.right() > 1) {
            throw new Unreadable(Remark.of("refused.rights"));
        }
        if (choices.right() == 0) {
            remarks.add(Remark.of("note.noRight"));
        } else if (choices.right() == count) {
            remarks.add(Remark.of("note.allRight"));
        }
    }

    private void check(Rubric rubric) throws Unreadable {
        if (rubric.criteria().isEmpty()) {
            remarks.add(Remark.of("note.noRubric"));
        }
        if (rubric.criteria().size() > QuestionsFile.MOST_CRITERIA) {
            throw new Unreadable(Remark.of("refused.most", QuestionsFile.MOST_CRITERIA));
        }
        for (Rubric.Criterion criterion : rubric.criteria()) {
            count(criterion.levels(), 2, QuestionsFile.MOST_LEVELS);
        }
    }

    private void check(Accepted accepted) throws Unreadable {
        if (accepted.words().values().stream().anyMatch(words -> words.size() > QuestionsFile.MOST_WORDS)) {
            throw new Unreadable(Remark.of("refused.words", QuestionsFile.MOST_WORDS));
        }
        if (accepted.isEmpty()) {
            remarks.add(Remark.of("note.noAnswer"));
        }
    }

    private Task.Menu fitted(Task.Menu menu) {
        if (menu.wrong().isEmpty()) {
            remarks.add(Remark.of("note.noWrong"));
        }
        return new Task.Menu(menu.right(), first(menu.wrong(), "note.wrong"));
    }

    private void count(List<?> rows, int fewest, int most) throws Unreadable {
        if (rows.isEmpty()) {
            throw new Unreadable(Remark.of("refused.choices"));
        }
        if (rows.size() > most) {
            throw new Unreadable(Remark.of("refused.most", most));
        }
        if (rows.size() < fewest) {
            remarks.add(Remark.of("note.fewest", fewest));
        }
    }

    private <T> List<T> first(List<T> all, String lost) {
        if (all.size() > QuestionsFile.MOST_OTHERS) {
            remarks.add(Remark.of(lost, QuestionsFile.MOST_OTHERS));
        }
        return all.stream().limit(QuestionsFile.MOST_OTHERS).toList();
    }
}
