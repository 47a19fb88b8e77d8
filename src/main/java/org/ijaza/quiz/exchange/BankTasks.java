package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.QuestionsFile;

/** What questions ask for, between the form that the bank's files have while they are written and the neutral one. */
final class BankTasks {

    private static final String ACCEPTED = "accepted";
    private static final String RIGHT = "right";

    private static final Map<Class<? extends Task>, QuestionType> TYPES = Map.of(
            Task.Statement.class, QuestionType.TRUE_FALSE,
            Task.Number.class, QuestionType.NUMERIC,
            Task.Words.class, QuestionType.SHORT_TEXT,
            Task.Order.class, QuestionType.ORDERING,
            Task.Matching.class, QuestionType.MATCHING,
            Task.Gaps.class, QuestionType.GAP_TEXT,
            Task.Menus.class, QuestionType.GAP_MENU,
            Task.Essay.class, QuestionType.ESSAY);

    private BankTasks() {}

    /** @throws Unreadable if it is of a type that has no neutral form, or its number is none */
    static Task task(Map<String, Object> question) throws Unreadable {
        Task.Said said = new Task.Said(texts(question.get("ifRight")), texts(question.get("ifWrong")));
        List<Map<String, Object>> rows = QuestionsFile.rowsOf(question);
        return switch (type(question)) {
            case SINGLE -> new Task.Choices(false, rows(rows, BankTasks::option));
            case MULTIPLE -> new Task.Choices(true, rows(rows, BankTasks::option));
            case TRUE_FALSE -> new Task.Statement(
                    Boolean.TRUE.equals(question.get("answer")),
                    texts(question.get("ifTrue")),
                    texts(question.get("ifFalse")));
            case NUMERIC -> new Task.Number(
                    NumberText.read(string(question.get("value"))),
                    NumberText.read(
                            string(question.get("tolerance")).isEmpty() ? "0" : string(question.get("tolerance"))),
                    texts(question.get("unit")),
                    said);
            case SHORT_TEXT -> new Task.Words(accepted(question), said);
            case ORDERING -> new Task.Order(rows(rows, BankTasks::texts), said);
            case MATCHING -> new Task.Matching(
                    rows(rows, pair -> new Task.Pair(texts(pair.get("left")), texts(pair.get(RIGHT)))),
                    written(question.get("others")),
                    said);
            case GAP_TEXT -> new Task.Gaps(rows(rows, BankTasks::accepted), said);
            case GAP_MENU -> new Task.Menus(
                    rows(rows, gap -> new Task.Menu(texts(gap.get(RIGHT)), written(gap.get("wrong")))), said);
            case ESSAY -> new Task.Essay(BankRubric.read(rows));
            case SCALE -> throw new Unreadable(Remark.of("left.scale"));
        };
    }

    private static QuestionType type(Map<String, Object> question) throws Unreadable {
        QuestionType type = QuestionsFile.typeOf(question);
        if (!type.word().equals(question.get("type"))) {
            throw new Unreadable(Remark.of("left.unknown"));
        }
        return type;
    }

    private static <T> List<T> rows(List<Map<String, Object>> rows, Function<Map<String, Object>, T> made) {
        return rows.stream().map(made).toList();
    }

    private static Task.Option option(Map<String, Object> choice) {
        return new Task.Option(
                texts(choice.get("text")), Boolean.TRUE.equals(choice.get("correct")), texts(choice.get("feedback")));
    }

    /** Those of a list in which something is written; a form has empty ones too. */
    private static List<Texts> written(Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .map(BankTasks::texts)
                        .filter(texts -> !texts.equals(Task.NOTHING))
                        .toList()
                : List.of();
    }

    /** In a form, words are lines: some of all languages, and behind them those of each. */
    private static Accepted accepted(Map<String, Object> group) {
        Map<String, Object> lines = YamlTree.asGroup(group.get(ACCEPTED));
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(
                    language,
                    Stream.of(lines.get("all"), lines.get(language.code()))
                            .flatMap(some -> string(some).lines())
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList());
        }
        return new Accepted(words);
    }

    /** Puts what a task asks for into a question, as the bank's files have it. */
    static void put(Task task, Map<String, Object> question) {
        if (task instanceof Task.Choices choices) {
            question.put("choices", list(choices.options(), BankTasks::choice));
        } else if (task instanceof Task.Statement said) {
            question.put("answer", said.answer());
            question.put("ifTrue", fields(said.ifTrue()));
            question.put("ifFalse", fields(said.ifFalse()));
        } else if (task instanceof Task.Number number) {
            question.put("value", number.value().toPlainString());
            question.put("tolerance", number.tolerance().toPlainString());
            question.put("unit", fields(number.unit()));
        } else if (task instanceof Task.Words words) {
            question.put(ACCEPTED, lines(words.accepted()));
        } else if (task instanceof Task.Order order) {
            question.put("items", list(order.items(), BankTasks::fields));
        } else if (task instanceof Task.Matching matching) {
            question.put("pairs", list(matching.pairs(), BankTasks::pair));
            question.put("others", list(matching.others(), BankTasks::fields));
        } else if (task instanceof Task.Gaps gaps) {
            question.put("gaps", list(gaps.gaps(), gap -> group(ACCEPTED, lines(gap))));
        } else if (task instanceof Task.Menus menus) {
            question.put("gaps", list(menus.gaps(), BankTasks::menu));
        } else if (task instanceof Task.Essay essay) {
            question.put("rubric", list(essay.rubric().criteria(), BankRubric::criterion));
        }
        if (task instanceof Task.Whole whole) {
            question.put("ifRight", fields(whole.feedback().ifRight()));
            question.put("ifWrong", fields(whole.feedback().ifWrong()));
        }
    }

    static <T> List<Object> list(List<T> all, Function<T, Map<String, Object>> made) {
        List<Object> list = new ArrayList<>();
        all.forEach(one -> list.add(made.apply(one)));
        return list;
    }

    private static Map<String, Object> choice(Task.Option option) {
        Map<String, Object> choice = group("text", fields(option.text()));
        choice.put("correct", option.correct());
        choice.put("feedback", fields(option.feedback()));
        return choice;
    }

    private static Map<String, Object> pair(Task.Pair pair) {
        Map<String, Object> fields = group("left", fields(pair.left()));
        fields.put(RIGHT, fields(pair.right()));
        return fields;
    }

    private static Map<String, Object> menu(Task.Menu menu) {
        Map<String, Object> fields = group(RIGHT, fields(menu.right()));
        fields.put("wrong", list(menu.wrong(), BankTasks::fields));
        return fields;
    }

    static Map<String, Object> group(String field, Object value) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put(field, value);
        return group;
    }

    private static Map<String, Object> lines(Accepted accepted) {
        Map<String, Object> lines = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            lines.put(language.code(), String.join("\n", accepted.words().get(language)));
        }
        return lines;
    }

    static QuestionType type(Task task) {
        if (task instanceof Task.Choices choices) {
            return choices.several() ? QuestionType.MULTIPLE : QuestionType.SINGLE;
        }
        return TYPES.get(task.getClass());
    }

    static Map<String, Object> fields(Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            fields.put(language.code(), texts.in(language));
        }
        return fields;
    }

    static Texts texts(Object value) {
        Map<String, Object> fields = YamlTree.asGroup(value);
        return new Texts(
                string(fields.get("ar")).strip(),
                string(fields.get("fr")).strip(),
                string(fields.get("en")).strip());
    }

    private static String string(Object value) {
        return Objects.toString(value, "");
    }
}
