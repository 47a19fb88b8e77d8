package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.ijaza.platform.Texts;

/** What a question asks for. A text that a language does not have is empty there. */
public sealed interface Task permits Task.Choices, Task.Statement {

    /** All its texts. */
    Stream<Texts> texts();

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
}
