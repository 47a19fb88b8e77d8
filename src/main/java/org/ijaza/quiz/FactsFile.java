package org.ijaza.quiz;

import java.util.List;
import java.util.Map;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlTree;

/**
 * A {@code course.yaml} or a {@code module.yaml} while its facts are being written. Fields have the names that the file
 * has; those that a form shows are there, if only empty, and those that no form shows stay as they are. Whether it is
 * sound is for the package's check to say.
 */
public abstract sealed class FactsFile permits CourseFacts, ModuleFacts {

    private static final String OBJECTIVES = "objectives";

    private final YamlTree tree;

    FactsFile(String path, String text) {
        try {
            tree = YamlTree.read(path, text);
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", path);
        }
    }

    /** Its fields; changes to them change the file. */
    public Map<String, Object> root() {
        return tree.root();
    }

    /** In the order of the file; changes to them change the file. */
    public List<Map<String, Object>> objectives() {
        return groups(root(), OBJECTIVES);
    }

    static List<Map<String, Object>> groups(Map<String, Object> group, String field) {
        return TypedTexts.groups(group, field).stream().map(YamlTree::asGroup).toList();
    }

    /** How many objectives there can be. */
    abstract int mostObjectives();

    /** @throws Conflict if there are as many as there can be */
    void addObjective(Map<String, Object> objective) {
        if (objectives().size() >= mostObjectives()) {
            throw new Conflict("facts.failure.objectives", mostObjectives());
        }
        YamlTree.list(root(), OBJECTIVES).add(objective);
        complete();
    }

    /** @param index from 0; of none that is there, nothing happens */
    public void removeObjective(int index) {
        remove(root(), OBJECTIVES, index);
    }

    /**
     * Puts an objective elsewhere.
     *
     * @param by how many places further down; beyond an end, nothing happens
     */
    public void moveObjective(int index, int by) {
        move(root(), OBJECTIVES, index, by);
    }

    static void remove(Map<String, Object> group, String field, int index) {
        List<Object> items = YamlTree.list(group, field);
        if (index >= 0 && index < items.size()) {
            items.remove(index);
        }
    }

    static void move(Map<String, Object> group, String field, int index, int by) {
        List<Object> items = YamlTree.list(group, field);
        int place = index + by;
        if (index >= 0 && index < items.size() && place >= 0 && place < items.size()) {
            items.add(place, items.remove(index));
        }
    }

    /** Gives each field that a form shows something to show. */
    abstract void complete();

    /** Takes away what only forms need. */
    void settle() {
        TypedTexts.strip(root());
    }

    /** The file's text. */
    public String text() {
        settle();
        String text = tree.text();
        complete();
        return text;
    }
}
