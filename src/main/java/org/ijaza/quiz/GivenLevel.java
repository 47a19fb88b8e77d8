package org.ijaza.quiz;

import java.util.Objects;
import org.ijaza.platform.Invalid;
import org.ijaza.quiz.marking.Rubric;

/**
 * What a marker gives on a criterion, as it comes in.
 *
 * @param level its place in the criterion, from 1; null if none was chosen
 * @param comment null or blank if nothing is said
 */
public record GivenLevel(Integer level, String comment) {

    static final GivenLevel NONE = new GivenLevel(null, null);

    /**
     * As it is kept.
     *
     * @param number of the criterion, from 1
     * @throws Invalid if the criterion has no such level, nothing is said where a better one could be had, or too much
     */
    EssayRating on(int number, Rubric.Criterion criterion) {
        if (level == null || level < 1 || level > criterion.levels().size()) {
            throw new Invalid("level" + number, "essays.failure.level", number);
        }
        String words = Objects.toString(comment, "").replace("\r\n", "\n").strip();
        boolean best = criterion.levels().get(level - 1).points() == criterion.most();
        if (words.isEmpty() && !best) {
            throw new Invalid("comment" + number, "essays.failure.comment", number);
        }
        if (words.length() > EssayMarking.LONGEST_COMMENT) {
            throw new Invalid("comment" + number, "essays.failure.long", EssayMarking.LONGEST_COMMENT);
        }
        return new EssayRating(number, level, words);
    }
}
