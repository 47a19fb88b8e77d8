package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;

/** What a question asks for. A text that a language does not have is empty there. */
public sealed interface Task {

    /** No text in any language. */
    Texts NOTHING = new Texts("", "", "");

    /** All its texts that every language needs. */
    Stream<Texts> texts();

    /**
     * Feedback on an answer as a whole.
     *
     * @param ifRight to who answered rightly
     * @param ifWrong to who did not
     */
    record Said(Texts ifRight, Texts ifWrong) {

        static final Said NOTHING = new Said(Task.NOTHING, Task.NOTHING);

        private Stream<Texts> with(Stream<Texts> others) {
            return Stream.concat(others, Stream.of(ifRight, ifWrong));
        }
    }

    /** A task whose answer gets feedback as a whole. */
    sealed interface Whole extends Task {

        Said feedback();
    }

    /**
     * Some of several are right.
     *
     * @param several whether more than one may be chosen
     */
    record Choices(boolean several, List<Option> options) implements Task {
        @Override
        public Stream<Texts> texts() {
            return options.stream().flatMap(option -> Stream.of(option.text(), option.feedback()));
        }

        long right() {
            return options.stream().filter(Option::correct).count();
        }
    }

    /** @param feedback said to who chose it */
    record Option(Texts text, boolean correct, Texts feedback) {}

    /**
     * Something is said that is true, or not.
     *
     * @param ifTrue said to who answered "true"
     */
    record Statement(boolean answer, Texts ifTrue, Texts ifFalse) implements Task {
        @Override
        public Stream<Texts> texts() {
            return Stream.of(ifTrue, ifFalse);
        }
    }

    /**
     * A number is typed.
     *
     * @param value without zeros at its end
     * @param tolerance how far from it an answer may be, at least 0; without zeros at its end
     * @param unit what is counted or measured; nothing in all languages if there is none
     */
    record Number(BigDecimal value, BigDecimal tolerance, Texts unit, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(Stream.of(unit).filter(words -> !words.equals(NOTHING)));
        }
    }

    /** A word or a few are typed. */
    record Words(Accepted accepted, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(Stream.of(accepted.shown()));
        }
    }

    /**
     * Things are put in order.
     *
     * @param items in their right order
     */
    record Order(List<Texts> items, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(items.stream());
        }
    }

    /**
     * Things are matched.
     *
     * @param others right sides that belong to none
     */
    record Matching(List<Pair> pairs, List<Texts> others, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(Stream.concat(
                    pairs.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())), others.stream()));
        }
    }

    /** What belongs together. */
    record Pair(Texts left, Texts right) {}

    /** Words are typed into the gaps of the question's text, where they stand as {@code [1]}, {@code [2]} and so on. */
    record Gaps(List<Accepted> gaps, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(gaps.stream().map(Accepted::shown));
        }
    }

    /** The gaps of the question's text, marked as those of {@link Gaps}, are filled from lists. */
    record Menus(List<Menu> gaps, Said feedback) implements Whole {
        @Override
        public Stream<Texts> texts() {
            return feedback.with(
                    gaps.stream().flatMap(gap -> Stream.concat(Stream.of(gap.right()), gap.wrong().stream())));
        }
    }

    /**
     * A text is written, which a person marks.
     *
     * @param rubric with no criteria if the file has none
     */
    record Essay(Rubric rubric) implements Task {

        /** One whose rubric is still to be written. */
        static final Essay BARE = new Essay(new Rubric(List.of()));

        @Override
        public Stream<Texts> texts() {
            return rubric.criteria().stream()
                    .flatMap(criterion -> Stream.concat(
                            Stream.of(criterion.name()),
                            criterion.levels().stream().map(Rubric.Level::text)));
        }

        /** By the notes that a file has for who marks; those that are no rubric of ours are lost. */
        static Essay noted(Texts notes, Set<Remark> remarks) {
            Optional<Rubric> read = Rubric.read(notes);
            if (read.isEmpty() && !notes.equals(NOTHING)) {
                remarks.add(Remark.of("note.rubric"));
            }
            return read.map(Essay::new).orElse(BARE);
        }
    }

    /** What one gap offers. */
    record Menu(Texts right, List<Texts> wrong) {}
}
