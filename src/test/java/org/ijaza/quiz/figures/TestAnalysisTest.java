package org.ijaza.quiz.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.ReadableQuestions;
import org.ijaza.quiz.TestKind;
import org.ijaza.quiz.figures.Asked.AskedChoice;
import org.ijaza.quiz.figures.Sitting.Given;
import org.junit.jupiter.api.Test;

class TestAnalysisTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void the_law_school_test_has_the_figures_published() {
        List<Sitting> sittings = Lsat.marks().stream()
                .map(row -> sitting(
                        Language.AR,
                        row.entrySet().stream()
                                .map(mark -> answer(asked("q" + mark.getKey()), mark.getValue() > 0 ? 0 : 1))
                                .toList()))
                .toList();

        TestFigures figures = figures(sittings);

        assertThat(figures.attempts()).isEqualTo(1000);
        assertThat(figures.scores().orElseThrow().mean()).isCloseTo(76.38, within(.001));
        assertThat(figures.reliability().orElseThrow().alpha()).isCloseTo(.2950, within(.00005));
        assertThat(figures.bands()).containsExactly(3, 0, 20, 0, 85, 0, 237, 0, 357, 298);
        assertThat(figures.questions()).extracting(QuestionFigures::code).containsExactly("q1", "q2", "q3", "q4", "q5");
        assertThat(figures.questions().get(0).discrimination().orElseThrow()).isCloseTo(.1128, within(.00005));
    }

    @Test
    void of_nine_attempts_nothing_is_said() {
        TestFigures figures = figures(Collections.nCopies(9, sitting(Language.AR, List.of(answer(asked("q1"), 0)))));

        assertThat(figures.isEnough()).isFalse();
        assertThat(figures.scores()).isEmpty();
        assertThat(figures.bands()).isEmpty();
        assertThat(figures.minutes()).isEmpty();
        assertThat(figures.passed()).isEmpty();
        assertThat(figures.questions().get(0).isEnough()).isFalse();
        assertThat(figures.questions().get(0).findings()).isEmpty();
        assertThat(figures.questions().get(0).choices()).isEmpty();
        assertThat(figures.questions().get(0).languages()).isEmpty();
    }

    @Test
    void a_test_whose_questions_are_seldom_drawn_has_no_alpha_yet() {
        List<Sitting> sittings = IntStream.range(0, 30)
                .mapToObj(i -> sitting(
                        Language.AR,
                        List.of(answer(asked("a" + i % 15), i % 2), answer(asked("b" + i % 14), i % 3 % 2))))
                .toList();

        assertThat(figures(sittings).scores()).isPresent();
        assertThat(figures(sittings).reliability()).isEmpty();
    }

    @Test
    void choices_are_counted_among_all_the_weakest_and_the_strongest() {
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int taken = i < 10 ? 1 : 0; // the weakest take the first wrong choice
            int other = i < 20 ? 1 : 0;
            sittings.add(sitting(Language.AR, List.of(answer(asked("q1"), taken), answer(asked("q2"), other))));
        }

        QuestionFigures question = figures(sittings).questions().get(0);

        assertThat(question.choices()).extracting(ChoiceFigures::share).containsExactly(2 / 3.0, 1 / 3.0, 0.0);
        assertThat(question.choices()).extracting(ChoiceFigures::weakest).containsExactly(0.0, 1.0, 0.0);
        assertThat(question.choices()).extracting(ChoiceFigures::strongest).containsExactly(1.0, 0.0, 0.0);
        assertThat(question.choices()).extracting(ChoiceFigures::isIdle).containsExactly(false, false, true);
        assertThat(question.findings()).containsExactly(Finding.IDLE_CHOICE);
    }

    @Test
    void what_is_too_hard_too_easy_or_contrary_is_noted() {
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int strong = i % 2;
            sittings.add(sitting(
                    Language.AR,
                    List.of(
                            answer(asked("contrary"), strong),
                            answer(asked("easy"), 0),
                            answer(asked("fair"), 1 - strong),
                            answer(asked("fair-too"), 1 - strong),
                            answer(asked("hard"), 1 + i % 2))));
        }
        Map<String, Set<Finding>> found = new HashMap<>();
        figures(sittings).questions().forEach(question -> found.put(question.code(), question.findings()));

        assertThat(found.get("contrary")).contains(Finding.NEGATIVE);
        assertThat(found.get("easy")).contains(Finding.TOO_EASY).doesNotContain(Finding.TOO_HARD);
        assertThat(found.get("hard")).containsExactly(Finding.TOO_HARD);
        assertThat(found.get("fair")).doesNotContain(Finding.TOO_EASY, Finding.TOO_HARD, Finding.NEGATIVE);
    }

    @Test
    void a_question_that_is_harder_in_one_language_is_noted_for_that_language() {
        Random random = new Random(7);
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Language language = i % 2 == 0 ? Language.AR : Language.FR;
            double strength = random.nextGaussian() + (language == Language.FR ? 0.3 : 0);
            List<Given> answers = new ArrayList<>();
            for (int q = 0; q < 9; q++) {
                answers.add(answer(asked("q" + q), strength + random.nextGaussian() > (q - 4) * .2 ? 0 : 1));
            }
            double harder = language == Language.FR ? 1.2 : 0;
            answers.add(answer(asked("unlike"), strength + random.nextGaussian() > harder ? 0 : 1));
            sittings.add(sitting(language, answers));
        }

        List<QuestionFigures> questions = figures(sittings).questions();

        assertThat(questions)
                .filteredOn(question -> question.findings().contains(Finding.HARDER_IN_LANGUAGE))
                .extracting(QuestionFigures::code)
                .containsExactly("unlike");
        assertThat(questions.get(questions.size() - 1).languages())
                .extracting(LanguageFigures::language, LanguageFigures::answers, LanguageFigures::isHarder)
                .containsExactly(tuple(Language.AR, 200, false), tuple(Language.FR, 200, true));
    }

    @Test
    void languages_that_few_read_are_not_compared() {
        List<Sitting> sittings = IntStream.range(0, 80)
                .mapToObj(
                        i -> sitting(i < 29 ? Language.FR : Language.AR, List.of(answer(asked("q1"), i < 29 ? 1 : 0))))
                .toList();

        assertThat(figures(sittings).questions().get(0).languages())
                .allSatisfy(language -> assertThat(language.difference()).isEmpty());
    }

    @Test
    void of_a_scale_only_the_answers_are_counted_and_nothing_of_it_counts_in_the_scores() {
        Asked scale = asked("s1", false);
        List<Sitting> sittings = IntStream.range(0, 12)
                .mapToObj(i -> sitting(
                        Language.FR,
                        List.of(
                                answer(asked("q1"), i < 9 ? 0 : 1),
                                new Given(scale, 0, Set.of(i % 3), Optional.empty()))))
                .toList();

        TestFigures figures = figures(sittings);

        assertThat(figures.scores().orElseThrow().mean())
                .as("nine of twelve, as without it")
                .isEqualTo(75);
        QuestionFigures told = figures.questions().get(1);
        assertThat(told.marked()).isFalse();
        assertThat(told.choices()).extracting(ChoiceFigures::share).containsOnly(1.0 / 3);
        assertThat(told.findings()).isEmpty();
        assertThat(told.languages()).isEmpty();
        assertThat(told.discrimination()).isEmpty();
        List<Sitting> questionnaires = sittings.stream()
                .map(one -> sitting(Language.FR, List.of(one.answers().get(1))))
                .toList();
        assertThat(figures(questionnaires).isMarked()).isFalse();
        assertThat(figures(questionnaires).questions().get(0).choices()).hasSize(3);
    }

    @Test
    void a_question_is_one_where_versions_read_the_same_and_two_where_they_do_not() {
        Asked before = asked("q1");
        Asked after = new Asked(
                "q1",
                "one",
                Level.APPLY,
                Optional.empty(),
                Optional.empty(),
                new Texts("غ", "f", "changed"),
                true,
                before.choices());
        List<Sitting> sittings = List.of(
                sitting(1, Language.AR, NINE, List.of(answer(before, 0))),
                sitting(2, Language.AR, NINE, List.of(answer(before, 0))),
                sitting(3, Language.AR, NINE, List.of(answer(after, 0))));

        assertThat(figures(sittings).questions())
                .extracting(QuestionFigures::versions)
                .containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void time_is_taken_from_one_saved_answer_to_the_next() {
        Sitting sitting = sitting(
                Language.AR,
                List.of(
                        saved("second", 50),
                        saved("first", 20),
                        saved("together", 90),
                        saved("too", 90),
                        new Given(asked("never"), 0, Set.of(), Optional.empty()),
                        saved("last", 100)));

        assertThat(sitting.paces())
                .containsOnlyKeys(asked("first"), asked("second"), asked("last"))
                .containsEntry(asked("first"), Duration.ofSeconds(20))
                .containsEntry(asked("second"), Duration.ofSeconds(30))
                .containsEntry(asked("last"), Duration.ofSeconds(10));
    }

    @Test
    void the_gain_is_between_a_persons_own_tests() {
        List<Sitting> before = new ArrayList<>();
        List<Sitting> after = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            before.add(sitting(i, Language.AR, NINE, List.of(answer(asked("a"), 1), answer(asked("b"), i % 2))));
            after.add(sitting(
                    i, Language.AR, NINE.plusSeconds(9999), List.of(answer(asked("a"), 0), answer(asked("c"), i % 2))));
        }
        before.add(sitting(77, Language.AR, NINE.plusSeconds(99_999), List.of(answer(asked("a"), 0))));
        after.add(sitting(77, Language.AR, NINE, List.of(answer(asked("a"), 1))));
        after.add(sitting(78, Language.AR, NINE, List.of(answer(asked("a"), 1))));

        List<ObjectiveGain> gains = ObjectiveGain.of(before, after);

        assertThat(gains).containsExactly(new ObjectiveGain("one", 10, 25, 75, 0));
        assertThat(gains.get(0).getGain()).isEqualTo(50);
    }

    /** Gains of 0, 50 and 100 points: their mean lies within 1.96 × 50 / √3 points. */
    @Test
    void the_margin_of_a_gain_follows_from_its_spread() {
        List<Sitting> before = new ArrayList<>();
        List<Sitting> after = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            before.add(sitting(i, Language.AR, NINE, List.of(answer(asked("a"), 1), answer(asked("b"), 1))));
            after.add(sitting(
                    i,
                    Language.AR,
                    NINE.plusSeconds(9999),
                    List.of(answer(asked("a"), i > 0 ? 0 : 1), answer(asked("b"), i > 1 ? 0 : 1))));
        }

        assertThat(ObjectiveGain.of(before, after).get(0).margin()).isCloseTo(1.96 * 50 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void who_may_not_read_questions_sees_their_figures_only() {
        List<Sitting> sittings = Collections.nCopies(12, sitting(Language.AR, List.of(answer(asked("q1"), 0))));

        QuestionFigures hidden = figures(sittings)
                .readableTo(new ReadableQuestions(false, Set.of()))
                .questions()
                .get(0);

        assertThat(hidden.stem()).isEmpty();
        assertThat(hidden.choices()).isEmpty();
        assertThat(hidden.facility()).isEqualTo(1);
        assertThat(hidden.findings()).contains(Finding.TOO_EASY);
    }

    private static TestFigures figures(List<Sitting> sittings) {
        return new TestAnalysis(sittings).figures("final-test", TestKind.FINAL, new Texts("ن", "f", "Final"));
    }

    /** Three choices, of which the first is right. */
    private static Asked asked(String code) {
        return asked(code, true);
    }

    private static Asked asked(String code, boolean marked) {
        return new Asked(
                code,
                "one",
                Level.APPLY,
                Optional.empty(),
                Optional.empty(),
                new Texts("س", "q", code),
                marked,
                List.of(choice("right", marked), choice("wrong", false), choice("wrong too", false)));
    }

    private static AskedChoice choice(String text, boolean correct) {
        return new AskedChoice(new Texts("خ", "c", text), correct);
    }

    private static Given answer(Asked question, int choice) {
        return new Given(question, choice == 0 ? 1 : 0, Set.of(choice), Optional.empty());
    }

    private static Given saved(String code, int seconds) {
        return new Given(asked(code), 1, Set.of(0), Optional.of(NINE.plusSeconds(seconds)));
    }

    private static Sitting sitting(Language language, List<Given> answers) {
        return sitting(1, language, NINE, answers);
    }

    /** @param number of the person, and of the course's version */
    private static Sitting sitting(int number, Language language, Instant begun, List<Given> answers) {
        return new Sitting(number, number, Optional.of(language), begun, begun.plusSeconds(600), true, answers);
    }
}
