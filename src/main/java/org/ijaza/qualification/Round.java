package org.ijaza.qualification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.qualification.requirement.Task;

/**
 * The assessments of what was handed in once, in the order in which the assessors were named. Two rate independently,
 * and a third settles the criteria on which these differ by more than one level; where the scheme asks for three, the
 * middle one counts.
 *
 * @param task what they rate; empty where there is none
 */
public record Round(List<Assessment> assessments, Optional<Task> task) {

    private static final int WIDEST = 1;
    private static final int PAIR = 2;

    public Round {
        assessments = List.copyOf(assessments);
    }

    /** How many must rate, as far as one can know by now. */
    public int needed() {
        return asked() + (isContested() ? 1 : 0);
    }

    private int asked() {
        return task.map(Task::assessors).orElse(0);
    }

    private List<String> criteria() {
        return task.map(Task::criteria).orElse(List.of());
    }

    /** Whether all that are needed are named. */
    public boolean isAssigned() {
        return assessments.size() >= needed();
    }

    /** Whether these people, all new here, are just those who are missing. */
    boolean isCompletedBy(List<Long> assessors) {
        Set<Long> all = new HashSet<>(
                assessments.stream().map(Assessment::getAssessorId).toList());
        int present = all.size();
        all.addAll(assessors);
        return all.size() == needed() && present + assessors.size() == needed();
    }

    /** How many are to be named now. */
    public int missing() {
        return needed() - assessments.size();
    }

    /** Whether all that are needed have rated: only then anyone sees the ratings of others. */
    public boolean isSettled() {
        return asked() > 0 && isAssigned() && assessments.stream().allMatch(Assessment::isRated);
    }

    /** Whether both of two have rated and differ widely on a criterion. */
    public boolean isContested() {
        return asked() == PAIR && firstHaveRated() && criteria().stream().anyMatch(this::isContested);
    }

    /** Whether the work reached the level on every criterion. */
    public boolean isReached() {
        return isSettled()
                && criteria().stream()
                        .allMatch(criterion ->
                                result(criterion) >= task.orElseThrow().minimum());
    }

    /** Of one, their level; of two, the middle unless they differ widely, else the third's; of three, the median. */
    public double result(String criterion) {
        if (asked() == PAIR && isContested(criterion)) {
            return assessments.get(PAIR).level(criterion);
        }
        List<Integer> levels = assessments.stream()
                .limit(asked())
                .map(one -> one.level(criterion))
                .sorted()
                .toList();
        return IntStream.of((levels.size() - 1) / 2, levels.size() / 2)
                .mapToObj(levels::get)
                .collect(Collectors.averagingInt(Integer::intValue));
    }

    private boolean firstHaveRated() {
        return assessments.stream().limit(PAIR).filter(Assessment::isRated).count() == PAIR;
    }

    private boolean isContested(String criterion) {
        return Math.abs(assessments.get(0).level(criterion) - assessments.get(1).level(criterion)) > WIDEST;
    }
}
