package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.QuestionsFile;

/** Questions between the form of the bank's files and the neutral one. What other formats have no field for is a tag. */
final class BankItems {

    static final String LEVEL = "level:";
    static final String OBJECTIVE = "objective:";
    static final String REPLACES = "replaces:";

    /** Says of a question with several right choices that parts of an answer earn parts of the mark. */
    static final String PARTIAL = "marking:partial";

    private BankItems() {}

    /**
     * A question of a file as it leaves.
     *
     * @throws Unreadable if it is of a type that has no neutral form
     */
    static Item item(Map<String, Object> question) throws Unreadable {
        List<String> tags = new ArrayList<>();
        tag(question, "level", LEVEL, tags);
        tag(question, "objective", OBJECTIVE, tags);
        tag(question, "replaces", REPLACES, tags);
        if ("partial".equals(question.get("marking"))) {
            tags.add(PARTIAL);
        }
        String id = string(question.get("id"));
        return new Item(0, id, id, texts(question.get("stem")), task(question), List.copyOf(tags), "", List.of());
    }

    private static void tag(Map<String, Object> question, String field, String prefix, List<String> tags) {
        if (question.get(field) != null) {
            tags.add(prefix + question.get(field));
        }
    }

    private static Task task(Map<String, Object> question) throws Unreadable {
        String type = string(question.get("type"));
        if (type.equals(QuestionType.TRUE_FALSE.word())) {
            return new Task.Statement(
                    Boolean.TRUE.equals(question.get("answer")),
                    texts(question.get("ifTrue")),
                    texts(question.get("ifFalse")));
        }
        boolean several = type.equals(QuestionType.MULTIPLE.word());
        if (!several && !type.equals(QuestionType.SINGLE.word())) {
            throw new Unreadable(Remark.of("left.type"));
        }
        return new Task.Choices(
                several,
                QuestionsFile.choicesOf(question).stream()
                        .map(choice -> new Task.Option(
                                texts(choice.get("text")),
                                Boolean.TRUE.equals(choice.get("correct")),
                                texts(choice.get("feedback"))))
                        .toList());
    }

    /** A question as the bank's files have it. */
    static Map<String, Object> question(Item item, String id, String objective, String level, String replaces) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        Task task = item.task();
        question.put("type", type(task).word());
        question.put("objective", objective);
        question.put("level", level);
        if (!replaces.isEmpty()) {
            question.put("replaces", replaces);
        }
        if (item.tags().contains(PARTIAL) && type(task) == QuestionType.MULTIPLE) {
            question.put("marking", "partial");
        }
        question.put("stem", fields(item.stem()));
        if (task instanceof Task.Statement said) {
            question.put("answer", said.answer());
            question.put("ifTrue", fields(said.ifTrue()));
            question.put("ifFalse", fields(said.ifFalse()));
        } else if (task instanceof Task.Choices choices) {
            List<Object> written = new ArrayList<>();
            for (Task.Option option : choices.options()) {
                Map<String, Object> choice = new LinkedHashMap<>();
                choice.put("text", fields(option.text()));
                choice.put("correct", option.correct());
                choice.put("feedback", fields(option.feedback()));
                written.add(choice);
            }
            question.put("choices", written);
        }
        return question;
    }

    static QuestionType type(Task task) {
        if (task instanceof Task.Choices choices) {
            return choices.several() ? QuestionType.MULTIPLE : QuestionType.SINGLE;
        }
        return QuestionType.TRUE_FALSE;
    }

    private static Map<String, Object> fields(Texts texts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            fields.put(language.code(), texts.in(language));
        }
        return fields;
    }

    private static Texts texts(Object value) {
        Map<String, Object> fields = YamlTree.asGroup(value);
        return new Texts(
                string(fields.get("ar")).strip(),
                string(fields.get("fr")).strip(),
                string(fields.get("en")).strip());
    }

    private static String string(Object value) {
        return value == null ? "" : value.toString();
    }
}
