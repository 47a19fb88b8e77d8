package org.ijaza.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Rubric;

/** What is written comes back the same, whatever characters are in it and whichever languages it has. */
class RoundTripTest {

    // one list to draw from: drawing a kind of character first, and then one of it, took most of the test's time
    private static final List<String> CHARACTERS = characters();

    @Property(tries = 3000)
    void moodle(@ForAll("items") List<Item> items) {
        Reading read = MoodleReader.read(MoodleWriter.write("small one", items), Language.FR);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    /** Of what it holds: the rest is listed when it is left. */
    @Property(tries = 3000)
    void gift(@ForAll("items") List<Item> all) {
        List<Item> items = all.stream()
                .filter(RoundTripTest::isHeldByGift)
                .map(RoundTripTest::asGiftHoldsIt)
                .toList();
        Assume.that(!items.isEmpty());
        Reading read = GiftReader.read(GiftWriter.write("small one", items), Language.FR);

        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    @Property(tries = 3000)
    void qti(@ForAll("items") List<Item> items) {
        byte[] written = QtiWriter.write("2 small ones", items);
        Reading read = QtiReader.read(written, Language.FR);

        QtiRules.assertFollowedBy(written);
        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(items);
    }

    /** Only QTI has texts that several questions are about. */
    @Property(tries = 3000)
    void qti_with_what_questions_are_about(@ForAll("items") List<Item> items, @ForAll("stories") List<Story> stories) {
        List<Item> about = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).about(stories.get(i % stories.size())))
                .toList();

        byte[] written = QtiWriter.write("small one", about);
        Reading read = QtiReader.read(written, Language.FR);

        QtiRules.assertFollowedBy(written);
        assertThat(read.refused()).isEmpty();
        assertThat(read.items().stream().map(RoundTripTest::withoutPlace).toList())
                .isEqualTo(about);
    }

    /** Then one comes twice in the list that other platforms have. */
    @Example
    void words_in_another_order_in_another_language() {
        List<Item> items = List.of(new Item(
                0,
                "one-q1",
                "one-q1",
                new Texts("س", "q", "q"),
                new Task.Words(accepted(List.of("a", "b"), List.of(), List.of("b", "a")), Task.Said.NOTHING),
                List.of("level:remember", "objective:one-1"),
                "",
                List.of()));

        moodle(items);
        gift(items);
        qti(items);
    }

    @Property(tries = 3000)
    void the_banks_own_form(@ForAll("items") List<Item> items) throws Unreadable {
        List<Item> back = new ArrayList<>();
        for (Item item : items) {
            back.add(BankItems.item(
                    BankItems.question(
                            item,
                            item.id(),
                            item.tags().get(1).substring(10),
                            item.tags().get(0).substring(6),
                            "",
                            item.tags()
                                    .subList(
                                            item.tags().contains(PartMarks.PARTIAL) ? 3 : 2,
                                            item.tags().size())),
                    none -> Optional.empty()));
        }
        assertThat(back).isEqualTo(items);
    }

    private static boolean isHeldByGift(Item item) {
        try {
            Limits.check(Format.GIFT, item);
            return true;
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    private static Item asGiftHoldsIt(Item item) {
        List<Remark> lost = Limits.lost(Format.GIFT, item.task());
        if (item.task() instanceof Task.Matching matching) {
            assertThat(lost.isEmpty()).isEqualTo(matching.feedback().equals(Task.Said.NOTHING));
            return item.with(new Task.Matching(matching.pairs(), matching.others(), Task.Said.NOTHING));
        }
        if (item.task() instanceof Task.Number number) {
            assertThat(lost.isEmpty()).isEqualTo(number.unit().equals(Task.NOTHING));
            return item.with(new Task.Number(number.value(), number.tolerance(), Task.NOTHING, number.feedback()));
        }
        if (item.task() instanceof Task.Essay essay) {
            assertThat(lost.isEmpty()).isEqualTo(essay.rubric().criteria().isEmpty());
            return item.with(Task.Essay.BARE);
        }
        assertThat(lost).isEmpty();
        return item;
    }

    private static Item withoutPlace(Item item) {
        return new Item(
                0, item.name(), item.id(), item.stem(), item.task(), item.tags(), "", item.remarks(), item.about());
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Item> one = Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        texts(true),
                        tasks(),
                        Arbitraries.of("remember", "understand", "create"),
                        Arbitraries.of("one-1", "two-3"),
                        Arbitraries.of("one-q", "2027-q"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(List.<String>of(), List.of("exam 2027", "ميناء"), List.of("understand")))
                .as((number, stem, task, level, objective, beginning, partial, own) -> new Item(
                        0,
                        beginning + number,
                        beginning + number,
                        stem,
                        task,
                        Stream.of(
                                        List.of("level:" + level, "objective:" + objective),
                                        partial && hasParts(task) ? List.of("marking:partial") : List.<String>of(),
                                        own)
                                .flatMap(List::stream)
                                .toList(),
                        "",
                        List.of()));
        return one.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        return texts(true).list().ofMinSize(1).ofMaxSize(2).map(all -> IntStream.range(0, all.size())
                .mapToObj(i -> new Story(i + "-case", "one-" + i, all.get(i)))
                .toList());
    }

    private static boolean hasParts(Task task) {
        return task instanceof Task.Choices choices
                ? choices.several()
                : !(task instanceof Task.Statement
                        || task instanceof Task.Number
                        || task instanceof Task.Words
                        || task instanceof Task.Essay);
    }

    private static Arbitrary<Task> tasks() {
        return Arbitraries.oneOf(
                statements(), choices(), numbers(), shortTexts(), orders(), matchings(), gaps(), menus(), essays());
    }

    private static Arbitrary<Task> numbers() {
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(4)
                .map(NumberText::plain);
        return Combinators.combine(
                        values, values, Arbitraries.oneOf(Arbitraries.just(Task.NOTHING), texts(true)), said())
                .as((value, tolerance, unit, said) -> new Task.Number(value, tolerance.abs(), unit, said));
    }

    private static Arbitrary<Task> shortTexts() {
        return Combinators.combine(accepted(), said()).as(Task.Words::new);
    }

    private static Arbitrary<Task> orders() {
        return Combinators.combine(texts(true).list().ofMinSize(3).ofMaxSize(5), said())
                .as(Task.Order::new);
    }

    private static Arbitrary<Task> matchings() {
        Arbitrary<Task.Pair> pairs =
                Combinators.combine(texts(true), texts(true)).as(Task.Pair::new);
        return Combinators.combine(
                        pairs.list().ofMinSize(3).ofMaxSize(4),
                        texts(true).list().ofMaxSize(3),
                        said())
                .as(Task.Matching::new);
    }

    private static Arbitrary<Task> gaps() {
        return Combinators.combine(accepted().list().ofMinSize(1).ofMaxSize(3), said())
                .as(Task.Gaps::new);
    }

    private static Arbitrary<Task> menus() {
        Arbitrary<Task.Menu> one = Combinators.combine(
                        texts(true), texts(true).list().ofMinSize(1).ofMaxSize(3))
                .as(Task.Menu::new);
        return Combinators.combine(one.list().ofMinSize(1).ofMaxSize(3), said()).as(Task.Menus::new);
    }

    /** On a line each, as the house's files have them. */
    private static Arbitrary<Task> essays() {
        Arbitrary<Texts> line = texts(true)
                .map(texts -> new Texts(
                        oneLine(texts.in(Language.AR)),
                        oneLine(texts.in(Language.FR)),
                        oneLine(texts.in(Language.EN))));
        Arbitrary<Rubric.Level> level =
                Combinators.combine(Arbitraries.integers().between(0, 10), line).as(Rubric.Level::new);
        return Combinators.combine(line, level.list().ofMinSize(2).ofMaxSize(3))
                .as(Rubric.Criterion::new)
                .list()
                .ofMaxSize(3)
                .map(criteria -> new Task.Essay(new Rubric(criteria)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Arbitrary<Task.Said> said() {
        return Combinators.combine(texts(false), texts(false)).as(Task.Said::new);
    }

    /** One list for all languages, or one for each; a language may have none yet. */
    private static Arbitrary<Accepted> accepted() {
        Arbitrary<String> word =
                words().map(words -> words.replace("\n", " ").strip()).filter(words -> !words.isEmpty());
        Arbitrary<List<String>> list = word.list().uniqueElements().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Accepted> one = list.map(words -> accepted(words, words, words));
        Arbitrary<List<String>> own = word.list().uniqueElements().ofMaxSize(2);
        Arbitrary<Accepted> each = Combinators.combine(list, own, own).as(RoundTripTest::accepted);
        return Arbitraries.oneOf(one, each);
    }

    private static Accepted accepted(List<String> ar, List<String> fr, List<String> en) {
        return new Accepted(Map.of(Language.AR, ar, Language.FR, fr, Language.EN, en));
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
        return Arbitraries.of(CHARACTERS).list().ofMaxSize(40).map(all -> String.join("", all)
                .strip());
    }

    /** Each as often as it shall be drawn: Latin and Arabic letters more than what the formats give a meaning to. */
    private static List<String> characters() {
        return Stream.of(
                        letters('a', 'z').repeat(4),
                        letters('\u0621', '\u064A').repeat(3),
                        " \n\u00A0é’«\u200F٣".repeat(10),
                        "~=#{}:\\<>&\"'%[]/-$;|!,.?*_`".repeat(3))
                .flatMap(all -> all.chars().mapToObj(Character::toString))
                .toList();
    }

    private static String letters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
