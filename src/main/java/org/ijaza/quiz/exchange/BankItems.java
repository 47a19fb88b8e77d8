package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ijaza.quiz.QuestionTags;
import org.ijaza.quiz.QuestionType;

/** Questions between the form of the bank's files and the neutral one. What other formats have no field for is a tag. */
final class BankItems {

    static final String LEVEL = "level:";
    static final String OBJECTIVE = "objective:";
    static final String REPLACES = "replaces:";

    private static final Set<QuestionType> IN_PARTS = EnumSet.of(
            QuestionType.MULTIPLE,
            QuestionType.ORDERING,
            QuestionType.MATCHING,
            QuestionType.GAP_TEXT,
            QuestionType.GAP_MENU);

    private BankItems() {}

    /**
     * A question of a file as it leaves.
     *
     * @param cases gives those of the file by their ids
     * @throws Unreadable if it is of a type that has no neutral form, or about a case that is not there
     */
    static Item item(Map<String, Object> question, Function<String, Optional<Map<String, Object>>> cases)
            throws Unreadable {
        Optional<Story> about = Optional.empty();
        String named = string(question.get("case"));
        if (!named.isEmpty()) {
            about = cases.apply(named).map(BankItems::story);
            about.orElseThrow(() -> new Unreadable(Remark.of("left.case")));
        }
        List<String> tags = new ArrayList<>();
        tag(question, "level", LEVEL, tags);
        tag(question, "objective", OBJECTIVE, tags);
        tag(question, "replaces", REPLACES, tags);
        if ("partial".equals(question.get("marking"))) {
            tags.add(PartMarks.PARTIAL);
        }
        tags.addAll(QuestionTags.read(string(question.get("tags"))));
        String id = string(question.get("id"));
        return new Item(
                0,
                id,
                id,
                BankTasks.texts(question.get("stem")),
                BankTasks.task(question),
                List.copyOf(tags),
                "",
                List.of(),
                about);
    }

    private static Story story(Map<String, Object> set) {
        return new Story(string(set.get("id")), string(set.get("objective")), BankTasks.texts(set.get("text")));
    }

    /** A case as the bank's files have it. */
    static Map<String, Object> set(Story story, String objective) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("id", story.id());
        set.put("objective", story.objective().isEmpty() ? objective : story.objective());
        set.put("text", BankTasks.fields(story.text()));
        return set;
    }

    private static void tag(Map<String, Object> question, String field, String prefix, List<String> tags) {
        if (question.get(field) != null) {
            tags.add(prefix + question.get(field));
        }
    }

    /**
     * A question as the bank's files have it.
     *
     * @param tags those of the item that are the author's own
     */
    static Map<String, Object> question(
            Item item, String id, String objective, String level, String replaces, List<String> tags) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        QuestionType type = BankTasks.type(item.task());
        question.put("type", type.word());
        question.put("objective", objective);
        question.put("level", level);
        if (!replaces.isEmpty()) {
            question.put("replaces", replaces);
        }
        if (PartMarks.isPartial(item) && IN_PARTS.contains(type)) {
            question.put("marking", "partial");
        }
        question.put("tags", QuestionTags.written(tags));
        question.put("stem", BankTasks.fields(item.stem()));
        BankTasks.put(item.task(), question);
        return question;
    }

    private static String string(Object value) {
        return value == null ? "" : value.toString();
    }
}
