package org.ijaza.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;

/**
 * A text as who wrote it sees it again, with what a person has given it.
 *
 * @param points given in all; 0 as long as it is not marked
 * @param most the most points that can be given
 * @param criteria with the levels given; none as long as it is not marked
 */
public record MarkedEssay(String text, int points, int most, List<Criterion> criteria) {

    /** @param words what is said about it, empty if nothing is */
    public record Criterion(Texts name, List<Level> levels, String words) {}

    /** @param given whether it is the one given */
    public record Level(int points, Texts text, boolean given) {}

    /** Whether a person has marked it. */
    public boolean isMarked() {
        return !criteria.isEmpty();
    }

    /** @param marking what holds for the text; none if nobody has marked it yet */
    static MarkedEssay of(AttemptQuestion asked, Rubric rubric, Optional<EssayMarking> marking) {
        return new MarkedEssay(
                asked.answer().lines(),
                marking.map(given -> rubric.points(given.levels())).orElse(0),
                rubric.most(),
                marking.map(given -> IntStream.range(0, rubric.criteria().size())
                                .mapToObj(index -> criterion(
                                        rubric.criteria().get(index),
                                        given.ratings().get(index)))
                                .toList())
                        .orElse(List.of()));
    }

    private static Criterion criterion(Rubric.Criterion criterion, EssayRating rating) {
        return new Criterion(
                criterion.name(),
                IntStream.rangeClosed(1, criterion.levels().size())
                        .mapToObj(place -> level(criterion.levels().get(place - 1), place == rating.level()))
                        .toList(),
                rating.words());
    }

    private static Level level(Rubric.Level level, boolean given) {
        return new Level(level.points(), level.text(), given);
    }
}
