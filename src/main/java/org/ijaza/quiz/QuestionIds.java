package org.ijaza.quiz;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ijaza.course.draft.Paths;
import org.ijaza.platform.yaml.YamlTree;

/**
 * Ids for questions or cases, each given once: the wanted one if it can be, else one as the house's own: {@code
 * phenomenon-q07}.
 */
public final class QuestionIds {

    private final String pattern;
    private final Set<String> taken;
    private int number;

    /**
     * @param pattern of the house's own, with a place for its number
     * @param taken is changed with every id that is given
     */
    QuestionIds(String pattern, Set<String> taken) {
        this.pattern = pattern;
        this.taken = taken;
    }

    /**
     * Ids in a list of any of a draft's files with questions.
     *
     * @param files by path
     * @param list {@code questions} or {@code cases}
     */
    static Set<String> taken(Map<String, byte[]> files, String list) {
        Set<String> taken = new HashSet<>();
        files.forEach((path, content) -> {
            if (path.endsWith("/questions.yaml")) {
                DraftObjectives.read(path, content).ifPresent(file -> file.list(list)
                        .forEach(one ->
                                taken.add(String.valueOf(YamlTree.asGroup(one).get("id")))));
            }
        });
        return taken;
    }

    /** @param wanted may be empty, or nothing that an id can be */
    public String give(String wanted) {
        return Paths.isId(wanted) && taken.add(wanted) ? wanted : next();
    }

    /** The first of the house's own that is free. */
    String next() {
        String id;
        do {
            number++;
            id = String.format(pattern, number);
        } while (!taken.add(id));
        return id;
    }
}
