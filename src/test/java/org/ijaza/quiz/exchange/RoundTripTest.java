package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** What is written comes back the same, whatever characters are in it and whichever languages it has. */
class RoundTripTest {

    @Property(tries = 300)
    void moodle(@ForAll("items") List<Item> items) {
        Reading read = MoodleReader.read(MoodleWriter.write("small one", items), Language.FR);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    @Property(tries = 300)
    void gift(@ForAll("items") List<Item> items) {
        Reading read = GiftReader.read(GiftWriter.write("small one", items), Language.FR);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    @Property(tries = 100)
    void qti(@ForAll("items") List<Item> items) {
        Reading read = QtiReader.read(QtiWriter.write("small one", items), Language.FR);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    @Property(tries = 300)
    void the_banks_own_form(@ForAll("items") List<Item> items) throws Unreadable {
        List<Item> back = new ArrayList<>();
        for (Item item : items) {
            back.add(BankItems.item(BankItems.question(
                    item,
                    item.id(),
                    item.tags().get(1).substring(10),
                    item.tags().get(0).substring(6),
                    "")));
        }
        assertThat(back).isEqualTo(items);
    }

    private static Item withoutPlace(Item item) {
        return new Item(0, item.name(), item.id(), item.stem(), item.task(), item.tags(), "", item.remarks());
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Item> one = Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        texts(true),
                        Arbitraries.oneOf(statements(), choices()),
                        Arbitraries.of("remember", "understand", "create"),
                        Arbitraries.of("one-1", "two-3"),
                        Arbitraries.of(true, false))
                .as((number, stem, task, level, objective, partial) -> new Item(
                        0,
                        "one-q" + number,
                        "one-q" + number,
                        stem,
                        task,
                        partial && task instanceof Task.Choices choices && choices.several()
                                ? List.of("level:" + level, "objective:" + objective, "marking:partial")
                                : List.of("level:" + level, "objective:" + objective),
                        "",
                        List.of()));
        return one.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Task> statements() {
        return Combinators.combine(Arbitraries.of(true, false), texts(false), texts(false))
                .as(Task.Statement::new);
    }

    private static Arbitrary<Task> choices() {
        Arbitrary<List<Task.Option>> wrong = options(false).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Task> single = Combinators.combine(options(true), wrong)
                .as((right, others) -> new Task.Choices(
                        false, Stream.concat(others.stream(), Stream.of(right)).toList()));
        Arbitrary<Task> multiple = Combinators.combine(
                        options(true).list().ofMinSize(1).ofMaxSize(4), wrong)
                .as((right, others) -> new Task.Choices(
                        true, Stream.concat(right.stream(), others.stream()).toList()));
        return Arbitraries.oneOf(single, multiple);
    }

    private static Arbitrary<Task.Option> options(boolean correct) {
        return Combinators.combine(texts(true), texts(false))
                .as((text, feedback) -> new Task.Option(text, correct, feedback));
    }

    /** Any may be empty, but not all if there has to be something. */
    private static Arbitrary<Texts> texts(boolean something) {
        return Combinators.combine(words(), words(), words())
                .as(Texts::new)
                .filter(texts -> !something || !texts.equals(new Texts("", "", "")));
    }

    private static Arbitrary<String> words() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.chars().range('a', 'z')),
                Tuple.of(4, Arbitraries.chars().range('\u0621', '\u064A')),
                Tuple.of(3, Arbitraries.of(' ', '\n', '\u00A0', 'é', '’', '«', '\u200F', '٣')),
                Tuple.of(
                        3,
                        Arbitraries.of("~=#{}:\\<>&\"'%[]/-$;|!,.?*_`"
                                .chars()
                                .mapToObj(one -> (char) one)
                                .toList())));
        return characters.list().ofMaxSize(40).map(all -> all.stream()
                .map(String::valueOf)
                .reduce("", String::concat)
                .strip());
    }
}
