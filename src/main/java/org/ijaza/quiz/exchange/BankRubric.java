package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.YamlTree;
import org.ijaza.quiz.marking.Rubric;

/** Rubrics, between the form that the bank's files have while they are written and the neutral one. */
final class BankRubric {

    private static final String NAME = "name";
    private static final String LEVELS = "levels";
    private static final String POINTS = "points";
    private static final String TEXT = "text";

    private BankRubric() {}

    /** @throws Unreadable if the points of a level are no number */
    static Rubric read(List<Map<String, Object>> rows) throws Unreadable {
        List<Rubric.Criterion> criteria = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<Rubric.Level> levels = levels(row.get(LEVELS));
            Texts name = BankTasks.texts(row.get(NAME));
            if (!levels.isEmpty() || !name.equals(Task.NOTHING)) {
                criteria.add(new Rubric.Criterion(name, levels));
            }
        }
        return new Rubric(criteria);
    }

    /** Those in which something is written; a form has empty ones too. */
    private static List<Rubric.Level> levels(Object written) throws Unreadable {
        List<Rubric.Level> levels = new ArrayList<>();
        if (written instanceof List<?> items) {
            for (Object item : items) {
                Map<String, Object> level = YamlTree.asGroup(item);
                Texts text = BankTasks.texts(level.get(TEXT));
                String points = Objects.toString(level.get(POINTS), "");
                if (!points.isEmpty() || !text.equals(Task.NOTHING)) {
                    levels.add(new Rubric.Level(NumberText.read(points).intValue(), text));
                }
            }
        }
        return levels;
    }

    /** A criterion as the bank's files have it. */
    static Map<String, Object> criterion(Rubric.Criterion criterion) {
        Map<String, Object> fields = BankTasks.group(NAME, BankTasks.fields(criterion.name()));
        fields.put(LEVELS, BankTasks.list(criterion.levels(), BankRubric::level));
        return fields;
    }

    private static Map<String, Object> level(Rubric.Level level) {
        Map<String, Object> fields = BankTasks.group(POINTS, String.valueOf(level.points()));
        fields.put(TEXT, BankTasks.fields(level.text()));
        return fields;
    }
}
