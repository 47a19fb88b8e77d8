package org.ijaza.quiz;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
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

    /** Fewest choices of a question that has choices, and fewest things to be ordered or matched. */
    public static final int FEWEST_CHOICES = 3;

    /** Most choices of a question, and most things to be ordered or matched. */
    public static final int MOST_CHOICES = 8;

    /** Most gaps that are filled from lists, so that all lists together are not too long for a question. */
    public static final int MOST_MENUS = 6;

    /** Most right sides that belong to none, and most wrong words that a gap offers. */
    public static final int MOST_OTHERS = 3;

    /** Fewest steps of a scale. */
    public static final int FEWEST_STEPS = 2;

    /** Most steps of a scale. */
    public static final int MOST_STEPS = 7;

    /** Most criteria of a rubric. */
    public static final int MOST_CRITERIA = 6;

    /** Most levels of a criterion. */
    public static final int MOST_LEVELS = 5;

    /** Most words that a field accepts in one language. */
    public static final int MOST_WORDS = 20;

    /** Most questions of a file. */
    static final int MOST_QUESTIONS = 500;

    private static final String CASES = "cases";

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
            file.complete();
            return file;
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", path);
        }
    }

    /**
     * A file with more at its end.
     *
     * @param content of the file, null if it is not there yet
     * @param cases groups of fields as the file has them
     * @param more questions, as groups of fields as the file has them
     * @throws Conflict if it is not YAML, or would have too many questions
     */
    public static byte[] extended(
            String path, byte[] content, Collection<Map<String, Object>> cases, List<Map<String, Object>> more) {
        QuestionsFile file = read(path, content == null ? "" : new String(content, StandardCharsets.UTF_8));
        requireRoom(path, file.questions().size() + more.size());
        cases.forEach(file::addCase);
        more.forEach(file::add);
        return file.text().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Conflict if a file cannot have so many questions */
    public static void requireRoom(String path, int questions) {
        if (questions > MOST_QUESTIONS) {
            throw new Conflict("questions.failure.mostQuestions", MOST_QUESTIONS, path, questions);
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

    /** The case sets that questions may be about, in the order of the file; changes to them change the file. */
    public List<Map<String, Object>> cases() {
        return tree.root().containsKey(CASES)
                ? TypedTexts.groups(tree.root(), CASES).stream()
                        .map(YamlTree::asGroup)
                        .toList()
                : List.of();
    }

    public Optional<Map<String, Object>> findCase(String id) {
        return cases().stream().filter(set -> id.equals(set.get("id"))).findFirst();
    }

    /** Ids of the questions about a case. */
    public List<String> about(String caseId) {
        return questions().stream()
                .filter(question -> caseId.equals(question.get(QuestionFields.CASE)))
                .map(question -> String.valueOf(question.get("id")))
                .toList();
    }

    /** Adds an empty case at the end. */
    void addCase(String id, String objective) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("id", id);
        set.put("objective", objective);
        addCase(set);
    }

    /** Adds a case at the end. */
    void addCase(Map<String, Object> set) {
        TypedTexts.complete(set, "text");
        tree.list(CASES).add(set);
    }

    /** Removes a case; its questions stand alone from then on. */
    void removeCase(String id) {
        tree.list(CASES).removeIf(set -> id.equals(YamlTree.asGroup(set).get("id")));
        if (cases().isEmpty()) {
            tree.root().remove(CASES);
        }
        questions().stream()
                .filter(question -> id.equals(question.get(QuestionFields.CASE)))
                .forEach(question -> question.put(QuestionFields.CASE, ""));
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
        QuestionFields.complete(question);
        tree.list("questions").add(question);
    }

    void remove(Map<String, Object> question) {
        tree.list("questions").remove(question);
    }

    /** Its choices, none if its type has none to be written; changes to them change the file. */
    public static List<Map<String, Object>> choicesOf(Map<String, Object> question) {
        return QuestionFields.choicesOf(question);
    }

    /** Its choices, things to be ordered, pairs, gaps or criteria, none if its type has none; changes to them change the file. */
    public static List<Map<String, Object>> rowsOf(Map<String, Object> question) {
        return QuestionFields.rowsOf(question);
    }

    /** Its type; one right answer if it names none that there is. */
    public static QuestionType typeOf(Map<String, Object> question) {
        return QuestionFields.typeOf(question);
    }

    /** Adds an empty choice, thing, pair, gap or criterion at the end. */
    static void addRow(Map<String, Object> question) {
        int most = QuestionFields.mostRows(question);
        if (rowsOf(question).size() >= most) {
            throw new Conflict("questions.failure.most", most);
        }
        QuestionFields.addRow(question);
    }

    /** @param index from 0; of none that is there, nothing happens */
    static void removeRow(Map<String, Object> question, int index) {
        int rows = rowsOf(question).size();
        int fewest = QuestionFields.fewestRows(question);
        if (rows <= fewest) {
            throw new Conflict("questions.failure.fewest", fewest);
        }
        if (index >= 0 && index < rows) {
            QuestionFields.removeRow(question, index);
        }
    }

    /** The file's text: texts that were never typed are empty, and nothing says what goes without saying. */
    String text() {
        questions().forEach(QuestionFields::tidy);
        cases().forEach(TypedTexts::strip);
        // a line between two questions, as in files written by hand: what did not change shows no difference then
        String text =
                tree.text().replace("\n  - id: ", "\n\n  - id: ").replaceAll("(?m)^(questions|cases):\n\n", "$1:\n");
        complete();
        return text;
    }

    private void complete() {
        questions().forEach(QuestionFields::complete);
        cases().forEach(set -> TypedTexts.complete(set, "text"));
    }
}
