package org.ijaza.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** How much of a mark an answer earns. */
class KeyTest {

    private static final ChoiceOrder AS_WRITTEN = ChoiceOrder.asWritten(5);
    private static final ChoiceOrder NONE = new ChoiceOrder("");
    private static final RightChoices THREE_OF_FIVE = new RightChoices(List.of(true, true, true, false, false), true);

    @Test
    void part_marks_are_right_less_wrong_of_all_that_are_right() {
        assertThat(ticked(THREE_OF_FIVE, 1, 2, 3)).isEqualTo(Share.ALL);
        assertThat(ticked(THREE_OF_FIVE, 1, 2)).isEqualTo(Share.of(2, 3));
        assertThat(ticked(THREE_OF_FIVE, 1, 2, 4)).isEqualTo(Share.of(1, 3));
        assertThat(ticked(THREE_OF_FIVE, 1, 2, 3, 4, 5)).as("whoever ticks all").isEqualTo(Share.of(1, 3));
        assertThat(ticked(THREE_OF_FIVE, 1, 4, 5)).as("never below nothing").isEqualTo(Share.NONE);
        assertThat(ticked(THREE_OF_FIVE)).isEqualTo(Share.NONE);
    }

    @Property
    void all_is_earned_by_the_right_choices_alone_whether_parts_count_or_not(
            @ForAll @Size(min = 1, max = 8) List<Boolean> right,
            @ForAll Set<@IntRange(min = 1, max = 8) Integer> places) {
        List<Boolean> some = new ArrayList<>(right);
        some.set(0, true);
        ChoiceOrder order = ChoiceOrder.asWritten(some.size());
        places.removeIf(place -> place > some.size());
        Chosen chosen = Chosen.of(places);

        Share whole = new RightChoices(some, false).mark(chosen, order);
        Share partial = new RightChoices(some, true).mark(chosen, order);

        assertThat(whole.isWhole()).isEqualTo(partial.isWhole());
        assertThat(whole.isPartial()).isFalse();
        assertThat(partial.parts()).isBetween(whole.parts(), Share.WHOLE);
    }

    @Test
    void things_are_in_order_whichever_way_they_were_shown() {
        ChoiceOrder shown = new ChoiceOrder("cab");
        RightOrder order = new RightOrder(texts("a", "b", "c"), true);

        assertThat(placed(order, shown, 3, 1, 2)).isEqualTo(Share.ALL);
        assertThat(placed(order, shown, 3, 2, 1)).isEqualTo(Share.of(1, 3));
        assertThat(placed(new RightOrder(order.items(), false), shown, 3, 2, 1)).isEqualTo(Share.NONE);
        assertThat(placed(order, shown, 1, 1, 1)).as("one place for all").isEqualTo(Share.of(1, 3));
        assertThat(order.findLabel(0, shown)).hasToString("Optional[c]");
        assertThat(order.parts(new Placed(List.of(1, 1)), shown))
                .extracting(Part::given)
                .extracting(String::valueOf)
                .containsExactly("c / a", "null", "null");
    }

    @Test
    void pairs_are_matched_whichever_way_their_halves_were_shown() {
        ChoiceOrder shown = new ChoiceOrder("dcba");
        RightPairs pairs = new RightPairs(texts("a", "b", "c"), texts("alpha", "beta", "chi", "delta"), true);

        assertThat(placed(pairs, shown, 4, 3, 2)).isEqualTo(Share.ALL);
        assertThat(placed(pairs, shown, 4, 3, 1)).isEqualTo(Share.of(2, 3));
        assertThat(placed(pairs, shown, 4)).isEqualTo(Share.of(1, 3));
        assertThat(placed(pairs, shown)).isEqualTo(Share.NONE);
        assertThat(pairs.parts(new Placed(List.of(4, 0, 1)), shown))
                .extracting(Part::correct)
                .containsExactly(true, false, false);
    }

    @Test
    void gaps_are_filled_from_their_own_lists() {
        ChoiceOrder shown = new ChoiceOrder("dbac");
        RightGaps gaps = new RightGaps(
                List.of(
                        new RightGaps.Offer(1, text("force"), true),
                        new RightGaps.Offer(1, text("joy"), false),
                        new RightGaps.Offer(2, text("child"), true),
                        new RightGaps.Offer(2, text("neighbour"), false)),
                true);

        assertThat(placed(gaps, shown, 3, 4)).isEqualTo(Share.ALL);
        assertThat(placed(gaps, shown, 3, 1)).isEqualTo(Share.of(1, 2));
        assertThat(placed(gaps, shown, 4, 3)).as("right in the other gap").isEqualTo(Share.NONE);
        assertThat(gaps.isOffered(0, 1)).isTrue();
        assertThat(gaps.isOffered(1, 1)).isFalse();
        assertThat(gaps.parts(new Placed(List.of(2)), shown))
                .extracting(part -> part.given() + " " + part.right())
                .containsExactly("joy force", "null child");
    }

    @Test
    void typed_gaps_earn_their_parts_and_are_kept_with_their_lists() {
        RightWords gaps = words(true, "force", "child");

        assertThat(typed(gaps, "Force", "Child")).isEqualTo(Share.ALL);
        assertThat(typed(gaps, "child", "child")).isEqualTo(Share.of(1, 2));
        assertThat(typed(gaps, "force")).isEqualTo(Share.of(1, 2));
        assertThat(RightWords.read(gaps.lines(), true)).isEqualTo(gaps);
    }

    @Property
    void places_are_kept(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 26) Integer> places) {
        Placed placed = new Placed(places);

        assertThat(Answering.PLACED.read(0, "", placed.numbers()).numbers()).isEqualTo(placed.numbers());
        assertThat(placed.isNothing()).isEqualTo(placed.numbers().isEmpty());
    }

    @Test
    void an_answer_by_other_means_earns_nothing() {
        RightWords words = words(false, "a");
        assertThat(THREE_OF_FIVE.mark(new Typed(List.of("1")), AS_WRITTEN)).isEqualTo(Share.NONE);
        assertThat(words.mark(Chosen.of(List.of(1)), NONE)).isEqualTo(Share.NONE);
        assertThat(words.parts(Chosen.of(List.of(1)), NONE)).isEmpty();
    }

    @Test
    void words_are_right_in_any_of_the_languages() {
        RightWords consent = new RightWords(
                List.of(AcceptedWords.of(language -> List.of(
                        switch (language) {
                            case AR -> "الرضا";
                            case FR -> "consentement";
                            case EN -> "consent";
                        }))),
                false);

        assertThat(typed(consent, "Consentement")).isEqualTo(Share.ALL);
        assertThat(typed(consent, "الرِّضى")).as("another letter").isEqualTo(Share.NONE);
        assertThat(typed(consent, "الرِّضا")).isEqualTo(Share.ALL);
        assertThat(typed(consent, "")).isEqualTo(Share.NONE);
        assertThat(RightWords.read(consent.lines(), false)).isEqualTo(consent);
        assertThat(consent.isToldBy("No: think of « consentement »!")).isTrue();
        assertThat(consent.isToldBy("Nothing is consented to.")).isFalse();
    }

    @Test
    void a_mark_is_never_made_nor_lost_by_rounding() {
        assertThat(Share.percent(List.of(Share.of(1, 3), Share.of(2, 3), Share.ALL, Share.NONE)))
                .isEqualTo(50);
        assertThat(Share.percent(List.of(Share.ALL, Share.of(6, 7)))).isEqualTo(92);
        assertThatThrownBy(() -> Share.of(1, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void what_was_typed_is_kept(@ForAll @Size(min = 1, max = 8) List<String> words) {
        List<String> some = words.stream()
                .map(word -> word.substring(0, Math.min(60, word.length())))
                .toList();
        Typed typed = new Typed(some);

        assertThat(Answering.TYPED.read(0, typed.lines(), "").lines()).isEqualTo(typed.lines());
        assertThat(typed.lines().length()).isLessThanOrEqualTo(Typed.LONGEST);
    }

    private static RightWords words(boolean partial, String... words) {
        return new RightWords(
                List.of(words).stream()
                        .map(word -> AcceptedWords.of(language -> List.of(word)))
                        .toList(),
                partial);
    }

    private static Texts text(String words) {
        return new Texts(words, words, words);
    }

    private static List<Texts> texts(String... words) {
        return List.of(words).stream().map(KeyTest::text).toList();
    }

    private static Share placed(Key key, ChoiceOrder order, Integer... places) {
        return key.mark(new Placed(List.of(places)), order);
    }

    private static Share ticked(Key key, Integer... places) {
        return key.mark(Chosen.of(List.of(places)), AS_WRITTEN);
    }

    private static Share typed(Key key, String... words) {
        return key.mark(new Typed(List.of(words)), NONE);
    }
}
