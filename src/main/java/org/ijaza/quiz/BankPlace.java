package org.ijaza.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ijaza.course.draft.Draft;
import org.ijaza.platform.yaml.YamlTree;

/**
 * Where questions come into a draft: into one file, or, each into the module whose objective it measures, into those of the
 * whole course.
 *
 * @param path of the file; {@value #ALL} for all modules
 * @param files by objective, the file of the questions that measure it
 */
public record BankPlace(Draft draft, String path, Map<String, String> files) {

    /** The path that stands for the files of all modules. */
    public static final String ALL = "modules/";

    private static final String FILE = "/questions.yaml";
    private static final String MODULE_FILE = "/module.yaml";

    /**
     * @param path of a file with questions, or {@value #ALL}
     * @param content the draft's files, by path
     */
    public static BankPlace of(Draft draft, String path, SortedMap<String, byte[]> content) {
        Map<String, String> files = new LinkedHashMap<>();
        content.tailMap(ALL).forEach((module, text) -> {
            String folder = folderOf(module, MODULE_FILE);
            if (folder.startsWith(ALL)) {
                DraftObjectives.read(module, text).ifPresent(read -> read.list("objectives").stream()
                        .map(YamlTree::asGroup)
                        .forEach(objective -> files.put(String.valueOf(objective.get("id")), folder + FILE)));
            }
        });
        if (!path.equals(ALL)) {
            String folder = folderOf(path, FILE);
            files.values().removeIf(file -> folder.startsWith(ALL) && !file.equals(path));
            files.replaceAll((objective, file) -> path);
        }
        return new BankPlace(draft, path, files);
    }

    private static String folderOf(String path, String file) {
        return path.endsWith(file) ? path.substring(0, path.length() - file.length()) : "";
    }

    /** Whether questions come into the files of all modules. */
    public boolean isAll() {
        return path.equals(ALL);
    }

    /** The objectives that questions may measure. */
    public Set<String> objectives() {
        return files.keySet();
    }

    /** The file of the questions that measure an objective, if there is such an objective. */
    public Optional<String> findFile(String objective) {
        return Optional.ofNullable(files.get(objective));
    }

    /** Gives ids that no question of the draft has. */
    public QuestionIds ids(SortedMap<String, byte[]> content) {
        return new QuestionIds(name() + "-q%02d", QuestionIds.taken(content, "questions"));
    }

    /** Gives ids that no case of the draft has. */
    public QuestionIds caseIds(SortedMap<String, byte[]> content) {
        return new QuestionIds(name() + "-case%d", QuestionIds.taken(content, "cases"));
    }

    private String name() {
        return isAll() ? draft.getCourseCode() : path.split("/")[1];
    }

    /** In the reader's language those of {@code measured} that are among {@link #objectives()}. */
    public List<QuestionSheet.Measured> choice(List<QuestionSheet.Measured> measured) {
        return measured.stream()
                .filter(objective -> files.containsKey(objective.id()))
                .toList();
    }
}
