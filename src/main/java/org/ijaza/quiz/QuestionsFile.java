package org.ijaza.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlTree;

/**
 * A {@code questions.yaml} while it is being written. A question is a group of fields by the names that the file has;
 * every field that its type needs is there, if only empty, so that a form can show it. Whether it is sound is for the
 * package's check to say.
 */
public final class QuestionsFile {

    /** Fewest choices of a question that has choices. */
    public static final int FEWEST_CHOICES = 3;

    /** Most choices of a question. */
    public static final int MOST_CHOICES = 8;

    /** Most questions of a file. */
    static final int MOST_QUESTIONS = 500;

    private static final String CHOICES = "choices";
    private static final String CORRECT = "correct";

    private final YamlTree tree;

    private QuestionsFile(YamlTree tree) {
        this.tree = tree;
    }

    /**
     * Reads a file.
     *
     * @param text empty for a file that is not there yet
     * @throws Conflict if it is not YAML: it has to be put right as text first
     */
    static QuestionsFile read(String path, String text) {
        try {
            QuestionsFile file = new QuestionsFile(text.isBlank() ? YamlTree.empty() : YamlTree.read(path, text));
            file.questions().forEach(QuestionsFile::complete);
            return file;
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", path);
        }
    }

    /** In the order of the file; changes to them change the file. */
    public List<Map<String, Object>> questions() {
        return TypedTexts.groups(tree.root(), "questions").stream()
                .map(YamlTree::asGroup)
                .toList();
    }

    public Optional<Map<String, Object>> find(String id) {
        return questions().stream()
                .filter(question -> id.equals(question.get("id")))
                .findFirst();
    }

    /** Adds an empty question at the end. */
    void add(String id, QuestionType type, String objective) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        question.put("type", type.word());
        question.put("objective", objective);
        question.put("level", "understand");
        add(question);
    }

    /** Adds a question at the end. */
    void add(Map<String, Object> question) {
        complete(question);
        tree.list("questions").add(question);
    }

    void remove(Map<String, Object> question) {
        tree.list("questions").remove(question);
    }

    /** Its choices, or none if it is a statement; changes to them change the file. */
    public static List<Map<String, Object>> choicesOf(Map<String, Object> question) {
        if (isStatement(question)) {
            return List.of();
        }
        return TypedTexts.groups(question, CHOICES).stream()
                .map(YamlTree::asGroup)
                .toList();
    }

    static void addChoice(Map<String, Object> question) {
        if (choicesOf(question).size() >= MOST_CHOICES) {
            throw new Conflict("questions.failure.most", MOST_CHOICES);
        }
        YamlTree.list(question, CHOICES).add(choice());
    }

    /** @param index from 0; of none that is there, nothing happens */
    static void removeChoice(Map<String, Object> question, int index) {
        List<Map<String, Object>> choices = choicesOf(question);
        if (choices.size() <= FEWEST_CHOICES) {
            throw new Conflict("questions.failure.fewest", FEWEST_CHOICES);
        }
        if (index >= 0 && index < choices.size()) {
            YamlTree.list(question, CHOICES).remove(index);
        }
    }

    /** Whether it is one that is true or false. */
    public static boolean isStatement(Map<String, Object> question) {
        return QuestionType.TRUE_FALSE.word().equals(question.get("type"));
    }

    private static void complete(Map<String, Object> question) {
        TypedTexts.complete(question, "stem");
        if (isStatement(question)) {
            question.putIfAbsent("answer", true);
            TypedTexts.complete(question, "ifTrue");
            TypedTexts.complete(question, "ifFalse");
            return;
        }
        List<Object> choices = YamlTree.list(question, CHOICES);
        choicesOf(question).forEach(QuestionsFile::completeChoice);
        while (choices.size() < FEWEST_CHOICES) {
            choices.add(choice());
        }
    }

    private static Map<String, Object> choice() {
        Map<String, Object> choice = new LinkedHashMap<>();
        completeChoice(choice);
        return choice;
    }

    private static void completeChoice(Map<String, Object> choice) {
        TypedTexts.complete(choice, "text");
        choice.putIfAbsent(CORRECT, false);
        TypedTexts.complete(choice, "feedback");
    }

    /** The file's text: texts that were never typed are empty, and only right choices say what they are. */
    String text() {
        for (Map<String, Object> question : questions()) {
            TypedTexts.strip(question);
            for (Map<String, Object> choice : choicesOf(question)) {
                if (!Boolean.TRUE.equals(choice.get(CORRECT))) {
                    choice.remove(CORRECT);
                }
            }
        }
        // a line between two questions, as in files written by hand: what did not change shows no difference then
        String text = tree.text().replace("\n  - id: ", "\n\n  - id: ").replace("questions:\n\n", "questions:\n");
        questions().forEach(QuestionsFile::complete);
        return text;
    }
}
