package org.ijaza.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.YamlTree;

/** A {@code course.yaml} while what it says of the course and of its tests is being written. */
public final class CourseFacts extends FactsFile {

    private static final int MOST_OBJECTIVES = 12;
    private static final int MOST_TESTS = 10;
    private static final long PASS_MARK = 70;
    private static final long ATTEMPTS = 3;
    private static final long WAIT_HOURS = 24;

    private static final List<String> LEFT_OUT = List.of("objectivePassMark", "minutes", "opens", "closes", "feedback");

    private static final String TESTS = "tests";
    private static final String DRAW = "draw";
    private static final String FIXED = "fixed";
    private static final String OBJECTIVE = "objective";
    private static final String LEVEL = "level";
    private static final String TYPE = "type";
    private static final String TEST = "test";

    CourseFacts(String path, String text) {
        super(path, text);
        complete();
    }

    @Override
    int mostObjectives() {
        return MOST_OBJECTIVES;
    }

    /** Adds an empty objective at the end. */
    public void addObjective() {
        addObjective(new LinkedHashMap<>());
    }

    /** In the order of the file; changes to them change the file. */
    public List<Map<String, Object>> tests() {
        return groups(root(), TESTS);
    }

    /** Whether it is one that has to be passed. */
    public static boolean isFinal(Map<String, Object> test) {
        return word(TestKind.FINAL).equals(test.get("kind"));
    }

    private static String word(TestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Adds a test that draws from nothing yet. The course's first final test is what completes it.
     *
     * @throws Conflict if there are as many as there can be
     */
    public void addTest(TestKind kind) {
        if (tests().size() >= MOST_TESTS) {
            throw new Conflict("facts.failure.tests", MOST_TESTS);
        }
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("id", freeId(word(kind) + "-test"));
        test.put("kind", word(kind));
        TypedTexts.complete(test, "title");
        if (kind == TestKind.FINAL) {
            test.put("passMark", PASS_MARK);
            test.put("attempts", ATTEMPTS);
            test.put("waitHours", WAIT_HOURS);
            YamlTree.group(root(), "completion").putIfAbsent(TEST, test.get("id"));
        }
        YamlTree.list(root(), TESTS).add(test);
        complete();
    }

    private String freeId(String wanted) {
        Set<Object> taken = tests().stream().map(test -> test.get("id")).collect(Collectors.toSet());
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** @param index from 0; of none that is there, nothing happens */
    public void removeTest(int index) {
        remove(root(), TESTS, index);
        complete();
    }

    /** What a test asks of everybody, by code; changes to it change the file. */
    public static List<Object> fixedOf(Map<String, Object> test) {
        return YamlTree.list(test, FIXED);
    }

    /** @param index from 0; of none that is there, nothing happens */
    public static void removeFixed(Map<String, Object> test, int index) {
        remove(test, FIXED, index);
    }

    /** What a test draws; changes to it change the file. */
    public static List<Map<String, Object>> drawsOf(Map<String, Object> test) {
        return groups(test, DRAW);
    }

    /** Adds a line at the end, which draws one question. */
    public static void addDraw(Map<String, Object> test, String objective) {
        Map<String, Object> draw = new LinkedHashMap<>();
        draw.put(OBJECTIVE, objective);
        draw.put("questions", 1L);
        YamlTree.list(test, DRAW).add(draw);
    }

    /** @param index from 0; of none that is there, nothing happens */
    public static void removeDraw(Map<String, Object> test, int index) {
        remove(test, DRAW, index);
    }

    /**
     * Puts a line elsewhere.
     *
     * @param by how many places further down; beyond an end, nothing happens
     */
    public static void moveDraw(Map<String, Object> test, int index, int by) {
        move(test, DRAW, index, by);
    }

    @Override
    void complete() {
        TypedTexts.complete(root(), "title");
        TypedTexts.complete(root(), "summary");
        TypedTexts.complete(root(), "audience");
        objectives().forEach(TypedTexts::complete);
        for (Map<String, Object> test : tests()) {
            TypedTexts.complete(test, "title");
            YamlTree.list(test, DRAW);
            fixedOf(test);
        }
    }

    @Override
    void settle() {
        super.settle();
        // what was left empty is not there
        for (Map<String, Object> test : tests()) {
            LEFT_OUT.forEach(field -> test.remove(field, ""));
            test.remove(FIXED, List.of());
        }
        tests().forEach(test -> drawsOf(test).forEach(draw -> {
            settle(draw, TYPE);
            settle(draw, LEVEL);
        }));
        completeByFinalTest();
    }

    /** A level or type that is not chosen is not there; one that is stands behind the objective. */
    private static void settle(Map<String, Object> draw, String choice) {
        Object chosen = draw.remove(choice);
        if (chosen == null || "".equals(chosen)) {
            return;
        }
        Map<String, Object> others = new LinkedHashMap<>(draw);
        draw.clear();
        others.forEach((field, value) -> {
            draw.put(field, value);
            if (field.equals(OBJECTIVE)) {
                draw.put(choice, chosen);
            }
        });
    }

    /** A course must not wait for a test that it no longer has: the first final test takes its place, or none. */
    private void completeByFinalTest() {
        Map<String, Object> completion = YamlTree.group(root(), "completion");
        List<Object> finals = tests().stream()
                .filter(CourseFacts::isFinal)
                .map(test -> test.get("id"))
                .toList();
        if (completion.containsKey(TEST) && !finals.contains(completion.get(TEST))) {
            completion.remove(TEST);
            finals.stream().findFirst().ifPresent(id -> completion.put(TEST, id));
        }
    }
}
