package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ijaza.course.CourseLoader;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.wording.Script;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;
import org.junit.jupiter.api.Test;

/** What the house asks of its own courses, beyond what every course must keep; told by file and line like that. */
class CurriculumTest {

    private static final Path COURSES = Path.of("courses");
    private static final String CORE = "thb-core";
    private static final Pattern BLOCK = Pattern.compile("(?m)^::: ?([a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(((?:source|term):[^)]*)\\)");
    private static final List<String> IN_EVERY_MODULE = List.of("case", "reflection", "key-points", "source");

    private final Findings findings = new Findings();

    @Test
    void the_house_keeps_its_own_rules() {
        CoursePackageReader reader = new CoursePackageReader(List.of(), References.read(COURSES));
        for (Path folder : CourseLoader.packagesIn(COURSES)) {
            CoursePackage course = reader.read(folder);
            course.modules().forEach(module -> module(course, module));
            for (CoursePackage.Adaptation adaptation : course.adaptations()) {
                String under =
                        course.id() + "/adaptations/" + adaptation.country().toLowerCase(Locale.ROOT);
                adaptation.lessons().forEach(local -> lesson(under, local.lesson()));
            }
        }

        assertThat(findings.list()).extracting(Problem::toString).isEmpty();
    }

    private void module(CoursePackage course, CoursePackage.Module module) {
        String under = course.id() + "/modules/" + module.id();
        Set<String> blocks = new HashSet<>();
        module.lessons().forEach(lesson -> blocks.addAll(lesson(under, lesson)));
        if (!course.id().equals(CORE)) {
            return;
        }
        if (module.lessons().size() != 3) {
            findings.add(under + "/module.yaml", 0, "a module has 3 lessons");
        }
        IN_EVERY_MODULE.stream()
                .filter(block -> !blocks.contains(block))
                .forEach(block -> findings.add(under + "/module.yaml", 0, "no lesson has a block '" + block + "'"));
        module.questions()
                .ifPresentOrElse(
                        document -> questions(document, module),
                        () -> findings.add(under + "/module.yaml", 0, "the module has no questions"));
    }

    /** @return the blocks that it has */
    private List<String> lesson(String under, CoursePackage.Lesson lesson) {
        Map<Language, List<String>> blocks = new TreeMap<>();
        Map<Language, List<String>> links = new TreeMap<>();
        for (Language language : Language.values()) {
            String file = under + "/" + lesson.id() + "." + language.code() + ".md";
            LessonText text = lesson.texts().get(language);
            int words = Script.wordsIn(text.markdown());
            if (under.startsWith(CORE + "/") && (words < 350 || words > 700)) {
                findings.add(file, 0, "the lesson has " + words + " words, not 350 to 700");
            }
            blocks.put(language, all(BLOCK, text.markdown()));
            links.put(language, all(LINK, text.markdown()).stream().sorted().toList());
        }
        String file = under + "/" + lesson.id() + ".*.md";
        if (new HashSet<>(blocks.values()).size() > 1) {
            findings.add(file, 0, "the languages have different blocks: " + blocks);
        }
        if (new HashSet<>(links.values()).size() > 1) {
            findings.add(file, 0, "the languages have different links to sources and terms: " + links);
        }
        return blocks.get(Language.AR);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private void questions(Node document, CoursePackage.Module module) {
        List<WrittenQuestion> questions = WrittenQuestion.of(document);
        if (questions.size() < 12) {
            findings.add(document, "the module has " + questions.size() + " questions, not 12 at least");
        }
        EnumSet<QuestionType> types = EnumSet.noneOf(QuestionType.class);
        questions.forEach(question -> types.add(question.type()));
        if (types.size() < 3) {
            findings.add(document, "the module has only questions of the types " + types);
        }
        Set<Boolean> answers = new HashSet<>();
        List<WrittenQuestion> statements = questions.stream()
                .filter(question -> question.type() == QuestionType.TRUE_FALSE)
                .toList();
        statements.forEach(question -> answers.add(question.choices().get(0).correct()));
        if (statements.size() >= 3 && answers.size() == 1) {
            findings.add(document, "all statements are true, or all are false");
        }
        for (CoursePackage.Objective objective : module.objectives()) {
            long atItsLevel = questions.stream()
                    .filter(question ->
                            question.objective().equals(objective.id()) && question.level() == objective.level())
                    .count();
            if (atItsLevel < 3) {
                findings.add(
                        document,
                        "the objective '" + objective.id() + "' has " + atItsLevel + " questions at its level, "
                                + objective.level().word() + ", not 3 at least");
            }
        }
    }
}
