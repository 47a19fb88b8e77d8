package org.ijaza.qualification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The assessments of what was handed in once, in the order in which the assessors were named: two who rate
 * independently, and a third where these differ by more than one level on a criterion.
 */
public record Round(List<Assessment> assessments, Scheme.Practical practical) {

    private static final int WIDEST = 1;

    public Round {
        assessments = List.copyOf(assessments);
    }

    /** How many must rate, as far as one can know by now. */
    public int needed() {
        return practical.assessors() + (isContested() ? 1 : 0);
    }

    /** Whether all that are needed are named. */
    public boolean isAssigned() {
        return assessments.size() >= needed();
    }

    /** Whether these people, all new here, are just those who are missing. */
    boolean isCompletedBy(List<Long> assessors) {
        Set<Long> all = assessments.stream().map(Assessment::getAssessorId).collect(Collectors.toSet());
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
        return isAssigned() && assessments.stream().allMatch(Assessment::isRated);
    }

    /** Whether the first two have rated and differ widely on a criterion. */
    public boolean isContested() {
        return firstHaveRated() && practical.criteria().stream().anyMatch(this::isContested);
    }

    /** Whether the work reached the level on every criterion. */
    public boolean isReached() {
        return isSettled()
                && practical.criteria().stream().allMatch(criterion -> result(criterion) >= practical.minimum());
    }

    /** Where the first two differ by one level at most it is the middle of both, else the third's. */
    public double result(String criterion) {
        if (isContested(criterion)) {
            return assessments.get(practical.assessors()).level(criterion);
        }
        return (assessments.get(0).level(criterion) + assessments.get(1).level(criterion)) / 2.0;
    }

    private boolean firstHaveRated() {
        return assessments.stream()
                        .limit(practical.assessors())
                        .filter(Assessment::isRated)
                        .count()
                == practical.assessors();
    }

    private boolean isContested(String criterion) {
        return Math.abs(assessments.get(0).level(criterion) - assessments.get(1).level(criterion)) > WIDEST;
    }
}
