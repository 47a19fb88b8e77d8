package org.ijaza.quiz.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ijaza.platform.Language;

/** Gathers the answers to one question, and reckons its figures. */
final class QuestionAnalysis {

    /** @param third of the attempts that this one is in, by strength */
    private record Seen(Optional<Language> language, int third, double mark, Set<Integer> chosen, boolean blank) {}

    private final Asked asked;
    private final SortedSet<Integer> versions = new TreeSet<>();
    private final List<Seen> answers = new ArrayList<>();

    QuestionAnalysis(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    void add(Sitting sitting, Sitting.Given answer, int third) {
        versions.add(sitting.version());
        answers.add(new Seen(sitting.language(), third, answer.mark(), answer.chosen(), answer.blank()));
    }

    /** @param seconds the times since the answer saved before, as far as they are known */
    QuestionFigures figures(MarkTable<Asked> table, List<Double> seconds) {
        boolean enough = answers.size() >= TestFigures.LEAST;
        double facility = asked.marked() ? table.facility(asked) : 0;
        OptionalDouble discrimination = enough && asked.marked() ? table.discrimination(asked) : OptionalDouble.empty();
        List<ChoiceFigures> choices = enough ? choices() : List.of();
        List<LanguageFigures> languages = enough && asked.marked() ? languages() : List.of();
        return new QuestionFigures(
                asked.code(),
                asked.objective(),
                asked.level(),
                asked.country(),
                asked.caseSet(),
                Optional.of(asked.stem()),
                List.copyOf(versions),
                answers.size(),
                asked.marked(),
                facility,
                discrimination,
                share(answers, Seen::blank),
                median(seconds),
                choices,
                languages,
                enough && asked.marked()
                        ? QuestionFigures.findings(facility, discrimination, choices, languages)
                        : Set.of());
    }

    private static OptionalDouble median(List<Double> seconds) {
        return seconds.size() < TestFigures.LEAST
                ? OptionalDouble.empty()
                : OptionalDouble.of(Spread.of(seconds.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .median());
    }

    private List<ChoiceFigures> choices() {
        List<Seen> weakest = of(answer -> answer.third() == Thirds.WEAKEST);
        List<Seen> strongest = of(answer -> answer.third() == Thirds.STRONGEST);
        return IntStream.range(0, asked.choices().size())
                .mapToObj(index -> {
                    Predicate<Seen> taken = answer -> answer.chosen().contains(index);
                    Asked.AskedChoice choice = asked.choices().get(index);
                    return new ChoiceFigures(
                            choice.text(),
                            choice.correct(),
                            share(answers, taken),
                            share(weakest, taken),
                            share(strongest, taken));
                })
                .toList();
    }

    private List<LanguageFigures> languages() {
        return Stream.of(Language.values())
                .filter(language -> answers.stream().anyMatch(reads(language)))
                .map(this::figures)
                .toList();
    }

    private LanguageFigures figures(Language language) {
        List<Seen> readers = of(reads(language));
        List<Seen> others =
                of(answer -> answer.language().isPresent() && !reads(language).test(answer));
        boolean comparable = Math.min(readers.size(), others.size()) >= MantelHaenszel.LEAST;
        return new LanguageFigures(
                language,
                readers.size(),
                readers.size() < TestFigures.LEAST
                        ? OptionalDouble.empty()
                        : readers.stream().mapToDouble(Seen::mark).average(),
                comparable ? compare(others, readers) : Optional.empty());
    }

    /** Within each third by strength, in which the question itself counts, as Holland and Thayer ask. */
    private static Optional<MantelHaenszel> compare(List<Seen> others, List<Seen> readers) {
        return MantelHaenszel.of(IntStream.rangeClosed(Thirds.WEAKEST, Thirds.STRONGEST)
                .mapToObj(third -> new MantelHaenszel.Stratum(
                        right(others, third), wrong(others, third), right(readers, third), wrong(readers, third)))
                .toList());
    }

    private static double right(List<Seen> group, int third) {
        return group.stream()
                .filter(answer -> answer.third() == third)
                .mapToDouble(Seen::mark)
                .sum();
    }

    private static double wrong(List<Seen> group, int third) {
        return group.stream()
                .filter(answer -> answer.third() == third)
                .mapToDouble(answer -> 1 - answer.mark())
                .sum();
    }

    private List<Seen> of(Predicate<Seen> which) {
        return answers.stream().filter(which).toList();
    }

    private static Predicate<Seen> reads(Language language) {
        return answer -> answer.language().filter(language::equals).isPresent();
    }

    private static double share(List<Seen> group, Predicate<Seen> which) {
        return group.isEmpty() ? 0 : (double) group.stream().filter(which).count() / group.size();
    }
}
