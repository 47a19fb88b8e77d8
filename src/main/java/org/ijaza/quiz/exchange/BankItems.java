package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @throws Unreadable if it is of a type that has no neutral form, or about a case, without which it asks nothing
     */
    static Item item(Map<String, Object> question) throws Unreadable {
        if (!string(question.get("case")).isEmpty()) {
            throw new Unreadable(Remark.of("left.case"));
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
                List.of());
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
