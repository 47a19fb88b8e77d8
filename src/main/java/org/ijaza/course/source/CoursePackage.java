package org.ijaza.course.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.course.reference.References;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;

/**
 * Everything in a course's folder, read and found sound. Questions and tests are kept as they were written:
 * the quiz room knows what they mean.
 *
 * @param id the folder's name, for good: later versions of the course have the same
 * @param objectives of the course as a whole
 * @param hours learning time as printed on the certificate
 * @param modules in their order
 * @param adaptations by country, each country once
 * @param tests one entry of {@code course.yaml} each
 * @param completionTest id of the test that has to be passed, if one has to be
 * @param references what its lessons link to
 * @param documents its YAML files with their lines, {@code course.yaml} first
 * @param files as they were written
 * @param contentHash SHA-256 over all files, in hexadecimal; line endings of texts make no difference
 */
public record CoursePackage(
        String id,
        Texts title,
        Texts summary,
        Texts audience,
        List<Texts> objectives,
        int hours,
        List<Module> modules,
        List<Adaptation> adaptations,
        List<MediaFile> media,
        List<Node> tests,
        Optional<String> completionTest,
        References references,
        List<Node> documents,
        PackageFiles files,
        String contentHash) {

    public CoursePackage {
        objectives = List.copyOf(objectives);
        modules = List.copyOf(modules);
        adaptations = List.copyOf(adaptations);
        media = List.copyOf(media);
        tests = List.copyOf(tests);
        documents = List.copyOf(documents);
    }

    /** True if a module has an objective with this id. */
    public boolean hasObjective(String objective) {
        return modules.stream().flatMap(module -> module.objectives().stream()).anyMatch(known -> known.id()
                .equals(objective));
    }

    /** @param questions the module's {@code questions.yaml}, if it has one */
    public record Module(
            String id, Texts title, List<Objective> objectives, List<Lesson> lessons, Optional<Node> questions) {
        public Module {
            objectives = List.copyOf(objectives);
            lessons = List.copyOf(lessons);
        }
    }

    /** A measurable objective of a module. */
    public record Objective(String id, Level level, Texts text) {}

    /**
     * @param minutes time to work through it
     * @param texts in every language
     */
    public record Lesson(String id, Texts title, int minutes, Map<Language, LessonText> texts) {
        public Lesson {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * @param country ISO 3166-1 alpha-2 code in capitals
     * @param questions the adaptation's {@code questions.yaml}, if it has one
     */
    public record Adaptation(String country, List<LocalLesson> lessons, Optional<Node> questions) {
        public Adaptation {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * A lesson of a country, and where it stands.
     *
     * @param module id of the module that it belongs to
     * @param replaces id of the lesson in whose place it stands, or
     * @param after id of the lesson behind which it is added; exactly one of the two is there
     */
    public record LocalLesson(Lesson lesson, String module, Optional<String> replaces, Optional<String> after) {}
}
