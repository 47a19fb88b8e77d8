package org.ijaza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Courses with what no course of the house has: the shared application on H2 has them beside the house's. */
public final class TriedCourses {

    /** The course whose pre-test asks one question of each kind that is not ticked. */
    public static final String KINDS = "kinds";

    /** The course whose pre-test asks two questions about one case. */
    public static final String CASES = "cases";

    /** How many questions the pre-test of {@link #KINDS} asks at the objective that they are about. */
    public static final int NUMBER_OF_KINDS = 6;

    private static final Path HOUSE = Path.of("courses");
    private static final String BANK = "modules/phenomenon/questions.yaml";
    private static final String OBJECTIVE = "phenomenon-1";
    private static final String DRAWN = "{objective: phenomenon-1, questions: 2}";

    private TriedCourses() {}

    /** Copies the courses of the house into this folder, which is not there yet, and puts these beside them. */
    static Path besideTheHouses(Path folder) {
        try (Stream<Path> all = Files.walk(HOUSE)) {
            Files.createDirectories(folder.getParent());
            for (Path file : all.toList()) {
                Files.copy(file, folder.resolve(HOUSE.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kinds(CourseFiles.example(folder, KINDS, "{ar: أنواع الأسئلة, fr: Les types de questions, en: Kinds}"));
        cases(CourseFiles.example(folder, CASES, "{ar: أسئلة عن حالة, fr: Questions sur un cas, en: Cases}"));
        return folder;
    }

    private static void kinds(CourseFiles course) {
        List<String> kinds = List.of(
                CourseFiles.numeric("k1", OBJECTIVE),
                CourseFiles.shortText("k2", OBJECTIVE),
                CourseFiles.ordering("k3", OBJECTIVE),
                CourseFiles.matching("k4", OBJECTIVE).replace("type: matching", "type: matching\n    marking: partial"),
                CourseFiles.gapText("k5", OBJECTIVE),
                CourseFiles.gapMenu("k6", OBJECTIVE));
        kinds.forEach(kind -> course.append(BANK, kind.replace("level: remember", "level: create")));
        course.change("course.yaml", DRAWN, DRAWN.replace("questions: 2", "level: create, questions: " + kinds.size()));
    }

    private static void cases(CourseFiles course) {
        course.change(BANK, "questions:\n", CourseFiles.caseSet("c1", OBJECTIVE) + "questions:\n");
        course.append(BANK, CourseFiles.about("c1", CourseFiles.numeric("c1-a", OBJECTIVE)));
        course.append(BANK, CourseFiles.about("c1", CourseFiles.trueFalse("c1-b", OBJECTIVE)));
        course.change("course.yaml", DRAWN, DRAWN.replace("questions", "cases: 1, questions"));
    }
}
