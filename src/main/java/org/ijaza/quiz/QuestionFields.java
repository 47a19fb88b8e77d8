package org.ijaza.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.YamlTree;

/**
 * The fields of a question in a {@code questions.yaml}, by its type: as a form needs them, where all are there and all but
 * the yes and no are texts, and as the file has them.
 */
final class QuestionFields {

    /** Names the case that it is about; empty if it stands alone. */
    static final String CASE = "case";

    private static final String TAGS = "tags";
    private static final String CHOICES = "choices";
    private static final String ITEMS = "items";
    private static final String PAIRS = "pairs";
    private static final String OTHERS = "others";
    private static final String GAPS = "gaps";
    private static final String WRONG = "wrong";
    private static final String RUBRIC = "rubric";
    private static final String STEPS = "steps";
    private static final String NAME = "name";
    private static final String LEVELS = "levels";
    private static final String POINTS = "points";
    private static final String TEXT = "text";
    private static final String CORRECT = "correct";
    private static final String MARKING = "marking";
    private static final String PARTIAL = "partial";
    private static final String ACCEPTED = "accepted";
    private static final String IN_ALL = "all";
    private static final String TOLERANCE = "tolerance";
    private static final String UNIT = "unit";
    private static final String VALUE = "value";

    private QuestionFields() {}

    /** Its type; one right answer if it names none that there is. */
    static QuestionType typeOf(Map<String, Object> question) {
        return Stream.of(QuestionType.values())
                .filter(type -> type.word().equals(question.get("type")))
                .findFirst()
                .orElse(QuestionType.SINGLE);
    }

    /** Sees to it that all fields of its type are there, and have the form for a form. */
    static void complete(Map<String, Object> question) {
        question.putIfAbsent(CASE, "");
        question.put(
                TAGS,
                question.get(TAGS) instanceof List<?> tags
                        ? QuestionTags.written(tags)
                        : Objects.toString(question.get(TAGS), ""));
        TypedTexts.complete(question, "stem");
        switch (typeOf(question)) {
            case SINGLE, ESSAY, SCALE -> completeRows(question);
            case MULTIPLE -> {
                question.putIfAbsent(MARKING, "");
                completeRows(question);
            }
            case TRUE_FALSE -> {
                question.putIfAbsent("answer", true);
                TypedTexts.complete(question, "ifTrue");
                TypedTexts.complete(question, "ifFalse");
            }
            case NUMERIC -> {
                question.put(VALUE, Objects.toString(question.get(VALUE), ""));
                question.put(TOLERANCE, Objects.toString(question.get(TOLERANCE), ""));
                TypedTexts.complete(question, UNIT);
                completeFeedback(question);
            }
            case SHORT_TEXT -> {
                completeAccepted(question);
                completeFeedback(question);
            }
            case ORDERING, GAP_TEXT, GAP_MENU -> {
                question.putIfAbsent(MARKING, "");
                completeRows(question);
                completeFeedback(question);
            }
            case MATCHING -> {
                question.putIfAbsent(MARKING, "");
                completeRows(question);
                completeOthers(question, OTHERS);
                completeFeedback(question);
            }
        }
    }

    private static void completeFeedback(Map<String, Object> question) {
        TypedTexts.complete(question, "ifRight");
        TypedTexts.complete(question, "ifWrong");
    }

    private static void completeRows(Map<String, Object> question) {
        rowsOf(question).forEach(row -> completeRow(question, row));
        while (rowsOf(question).size() < fewestRows(question)) {
            addRow(question);
        }
    }

    private static void completeRow(Map<String, Object> question, Map<String, Object> row) {
        switch (rows(question)) {
            case GAPS -> completeGap(typeOf(question), row);
            case PAIRS -> {
                TypedTexts.complete(row, "left");
                TypedTexts.complete(row, "right");
            }
            case ITEMS, STEPS -> TypedTexts.complete(row);
            case RUBRIC -> {
                TypedTexts.complete(row, NAME);
                completeLevels(row);
            }
            default -> {
                TypedTexts.complete(row, TEXT);
                row.putIfAbsent(CORRECT, false);
                TypedTexts.complete(row, "feedback");
            }
        }
    }

    private static void completeGap(QuestionType type, Map<String, Object> gap) {
        if (type == QuestionType.GAP_TEXT) {
            completeAccepted(gap);
        } else {
            TypedTexts.complete(gap, "right");
            completeOthers(gap, WRONG);
        }
    }

    /** A form has as many as there can be; those left empty are none. */
    private static void completeOthers(Map<String, Object> group, String field) {
        List<Object> others = TypedTexts.groups(group, field);
        while (others.size() < QuestionsFile.MOST_OTHERS) {
            others.add(new LinkedHashMap<>());
        }
        others.forEach(other -> TypedTexts.complete(YamlTree.asGroup(other)));
    }

    /** A form has as many as there can be; those left empty are none. */
    private static void completeLevels(Map<String, Object> criterion) {
        List<Object> levels = TypedTexts.groups(criterion, LEVELS);
        while (levels.size() < QuestionsFile.MOST_LEVELS) {
            levels.add(new LinkedHashMap<>());
        }
        for (Object level : levels) {
            Map<String, Object> fields = YamlTree.asGroup(level);
            fields.put(POINTS, Objects.toString(fields.get(POINTS), ""));
            TypedTexts.complete(fields, TEXT);
        }
    }

    /** One text for each list, a line for each word. */
    private static void completeAccepted(Map<String, Object> group) {
        Map<String, Object> texts = new LinkedHashMap<>();
        Map<String, Object> written = YamlTree.asGroup(group.get(ACCEPTED));
        texts.put(IN_ALL, lines(written.isEmpty() ? group.get(ACCEPTED) : written.get(IN_ALL)));
        for (Language language : Language.values()) {
            texts.put(language.code(), lines(written.get(language.code())));
        }
        group.put(ACCEPTED, texts);
    }

    private static String lines(Object words) {
        return words instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : Objects.toString(words, "");
    }

    /** Name of the list that its author makes longer and shorter; empty if it has none. */
    private static String rows(Map<String, Object> question) {
        return switch (typeOf(question)) {
            case SINGLE, MULTIPLE -> CHOICES;
            case ORDERING -> ITEMS;
            case MATCHING -> PAIRS;
            case GAP_TEXT, GAP_MENU -> GAPS;
            case ESSAY -> RUBRIC;
            case SCALE -> STEPS;
            case TRUE_FALSE, NUMERIC, SHORT_TEXT -> "";
        };
    }

    /** A text may have a single gap, a rubric a single criterion, a scale two steps; else there must be some to choose from. */
    static int fewestRows(Map<String, Object> question) {
        return switch (rows(question)) {
            case GAPS, RUBRIC -> 1;
            case STEPS -> QuestionsFile.FEWEST_STEPS;
            default -> QuestionsFile.FEWEST_CHOICES;
        };
    }

    /** Most gaps that are filled from lists, so that all lists together are not too long for a question. */
    static int mostRows(Map<String, Object> question) {
        return switch (typeOf(question)) {
            case GAP_MENU -> QuestionsFile.MOST_MENUS;
            case ESSAY -> QuestionsFile.MOST_CRITERIA;
            case SCALE -> QuestionsFile.MOST_STEPS;
            default -> QuestionsFile.MOST_CHOICES;
        };
    }

    /** Its choices, things to be ordered, pairs, gaps, criteria or steps; none if its type has none of these. */
    static List<Map<String, Object>> rowsOf(Map<String, Object> question) {
        String list = rows(question);
        return list.isEmpty()
                ? List.of()
                : TypedTexts.groups(question, list).stream()
                        .map(YamlTree::asGroup)
                        .toList();
    }

    static List<Map<String, Object>> choicesOf(Map<String, Object> question) {
        return rows(question).equals(CHOICES) ? rowsOf(question) : List.of();
    }

    static void addRow(Map<String, Object> question) {
        Map<String, Object> row = new LinkedHashMap<>();
        completeRow(question, row);
        YamlTree.list(question, rows(question)).add(row);
    }

    static void removeRow(Map<String, Object> question, int index) {
        YamlTree.list(question, rows(question)).remove(index);
    }

    /** Makes what a form has into what a file has: without white space around it, and without what goes without saying. */
    static void tidy(Map<String, Object> question) {
        TypedTexts.strip(question);
        if (!PARTIAL.equals(question.get(MARKING))) {
            question.remove(MARKING);
        }
        List<String> tags = QuestionTags.read(question.get(TAGS).toString());
        if (tags.isEmpty()) {
            question.remove(TAGS);
        } else {
            question.put(TAGS, new ArrayList<Object>(tags));
        }
        if ("".equals(question.get(CASE))) {
            question.remove(CASE);
        }
        choicesOf(question).stream()
                .filter(choice -> !Boolean.TRUE.equals(choice.get(CORRECT)))
                .forEach(choice -> choice.remove(CORRECT));
        if (typeOf(question) == QuestionType.NUMERIC) {
            question.replace(VALUE, number(question.get(VALUE)));
            question.replace(TOLERANCE, number(question.get(TOLERANCE)));
            if ("".equals(question.get(TOLERANCE)) || Long.valueOf(0).equals(question.get(TOLERANCE))) {
                question.remove(TOLERANCE);
            }
            if (isEmpty(question.get(UNIT))) {
                question.remove(UNIT);
            }
        }
        tidyLists(question);
        rowsOf(question).forEach(QuestionFields::tidyLists);
        if (typeOf(question) == QuestionType.ESSAY) {
            rowsOf(question).forEach(QuestionFields::tidyLevels);
        }
    }

    private static void tidyLevels(Map<String, Object> criterion) {
        List<Object> levels = TypedTexts.groups(criterion, LEVELS);
        levels.removeIf(level -> "".equals(YamlTree.asGroup(level).get(POINTS))
                && isEmpty(YamlTree.asGroup(level).get(TEXT)));
        levels.stream().map(YamlTree::asGroup).forEach(level -> level.replace(POINTS, number(level.get(POINTS))));
    }

    private static void tidyLists(Map<String, Object> group) {
        if (group.containsKey(ACCEPTED)) {
            tidyAccepted(group);
        }
        for (String field : List.of(OTHERS, WRONG)) {
            if (group.containsKey(field)) {
                List<Object> others = TypedTexts.groups(group, field);
                others.removeIf(QuestionFields::isEmpty);
                if (others.isEmpty()) {
                    group.remove(field);
                }
            }
        }
    }

    private static boolean isEmpty(Object texts) {
        return YamlTree.asGroup(texts).values().stream().allMatch(""::equals);
    }

    /** The number, or what was typed in its place: the file's check then says that it is none. */
    private static Object number(Object typed) {
        try {
            BigDecimal number = new BigDecimal(typed.toString().replace(',', '.')).stripTrailingZeros();
            return number.scale() <= 0 ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            return typed;
        }
    }

    private static void tidyAccepted(Map<String, Object> group) {
        Map<String, Object> texts = YamlTree.asGroup(group.get(ACCEPTED));
        List<Object> inAll = words(texts.remove(IN_ALL));
        texts.replaceAll((language, lines) -> Stream.concat(inAll.stream(), words(lines).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new)));
        if (texts.values().stream().allMatch(inAll::equals)) {
            group.put(ACCEPTED, inAll);
        }
    }

    private static List<Object> words(Object lines) {
        return Arrays.stream(Objects.toString(lines, "").split("\\R"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
