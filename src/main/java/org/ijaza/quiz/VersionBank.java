package org.ijaza.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Shuffle;

/** All questions and tests of one published version of a course. Never changes, so that it may be kept in memory. */
public final class VersionBank {

    private final Map<Long, BankQuestion> questions;
    private final List<Blueprint> tests;

    VersionBank(Collection<BankQuestion> questions, List<Blueprint> tests) {
        this.questions =
                questions.stream().collect(Collectors.toUnmodifiableMap(BankQuestion::id, Function.identity()));
        this.tests = List.copyOf(tests);
    }

    /**
     * A question with the order in which its choices are shown.
     */
    record Drawn(BankQuestion question, ChoiceOrder order) {}

    /** The version's tests in their order. */
    public List<Blueprint> tests() {
        return tests;
    }

    /** @throws IllegalStateException if the version has no such test */
    public Blueprint test(long testId) {
        return tests.stream()
                .filter(test -> test.testId() == testId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test " + testId));
    }

    /** @throws IllegalStateException if the version has no such question */
    public BankQuestion question(long id) {
        BankQuestion question = questions.get(id);
        if (question == null) {
            throw new IllegalStateException("no question " + id);
        }
        return question;
    }

    /** All questions, the course's own and every country's, in no order. */
    public Collection<BankQuestion> questions() {
        return questions.values();
    }

    /** The same with some of its questions corrected by how a later version has them, by id of the question here. */
    VersionBank correctedBy(Map<Long, BankQuestion> later) {
        return new VersionBank(
                questions.values().stream()
                        .map(question -> later.containsKey(question.id())
                                ? question.correctedBy(later.get(question.id()))
                                : question)
                        .toList(),
                tests);
    }

    /** What is asked in a country: its own questions, and those asked everywhere that it does not replace. */
    List<BankQuestion> askedIn(String country) {
        Set<String> replaced = questions.values().stream()
                .filter(question -> country.equals(question.country()))
                .map(BankQuestion::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return questions.values().stream()
                .filter(question -> question.country() == null
                        ? !replaced.contains(question.code())
                        : question.country().equals(country))
                .toList();
    }

    /**
     * Draws a sitting as the blueprint says: what is asked of everybody, and the rest by objective and level. No question
     * comes twice; questions and choices stand in an order of chance, those of a case set together and in their own order.
     *
     * @param seen ids of questions that the person was asked in earlier sittings: they are drawn last
     * @throws IllegalStateException if there are fewer questions of a kind in that country than are asked for, or one
     *     that is asked of everybody is not there
     */
    List<Drawn> draw(Blueprint test, String country, Set<Long> seen, RandomGenerator random) {
        List<BankQuestion> asked = new ArrayList<>(askedIn(country));
        Shuffle.inPlace(asked, random);
        List<List<BankQuestion>> left = together(asked);
        left.sort(Comparator.comparing(
                together -> together.stream().map(BankQuestion::id).anyMatch(seen::contains)));
        List<List<BankQuestion>> drawn = new ArrayList<>();
        for (Blueprint.Fixed fixed : test.fixed()) {
            List<BankQuestion> taken = left.stream()
                    .filter(fixed::is)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + fixed.code() + " in " + country));
            left.remove(taken);
            drawn.add(taken);
        }
        for (Blueprint.Part part : test.parts()) {
            List<List<BankQuestion>> taken =
                    left.stream().filter(part::takes).limit(part.count()).toList();
            if (taken.size() < part.count()) {
                throw new IllegalStateException("test " + test.code() + " asks for more questions on "
                        + part.objective() + " than there are in " + country);
            }
            left.removeAll(taken); // in case another part names the same objective
            drawn.addAll(taken);
        }
        Shuffle.inPlace(drawn, random);
        return drawn.stream()
                .flatMap(List::stream)
                .map(question -> new Drawn(question, order(question, random)))
                .toList();
    }

    /** Each question that stands alone, and those of each case set as they were written. */
    private static List<List<BankQuestion>> together(List<BankQuestion> questions) {
        Map<Long, List<BankQuestion>> together = new LinkedHashMap<>();
        for (BankQuestion question : questions) {
            // below 0, so that it is no question's
            long by = question.caseSet() == null
                    ? question.id()
                    : -question.caseSet().id();
            together.computeIfAbsent(by, first -> new ArrayList<>()).add(question);
        }
        together.values().stream()
                .filter(set -> set.size() > 1)
                .forEach(set -> set.sort(
                        Comparator.comparingInt(question -> question.caseSet().place())));
        return new ArrayList<>(together.values());
    }

    private static ChoiceOrder order(BankQuestion question, RandomGenerator random) {
        int choices = question.choices().size();
        return question.isShuffled() ? ChoiceOrder.shuffled(choices, random) : ChoiceOrder.asWritten(choices);
    }
}
