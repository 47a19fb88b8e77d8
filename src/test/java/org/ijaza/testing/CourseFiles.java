package org.ijaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A small complete course in a folder of the test's own, sound as it is; tests then change the file that
 * they are about. Module {@code one} has lessons {@code first} and {@code second}, module {@code two} has
 * {@code third}; Tunisia replaces {@code second} by {@code local-law} and adds {@code local-help} after it.
 */
public final class CourseFiles {

    private static final Path EXAMPLE = Path.of("src", "test", "resources", "courses", "example");

    private final Path folder;

    private CourseFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the course into {@code small} under this folder. */
    public static CourseFiles in(Path parent) {
        CourseFiles files = new CourseFiles(parent.resolve("small"));
        files.write("course.yaml", COURSE);
        files.write("modules/one/module.yaml", MODULE_ONE);
        files.write("modules/two/module.yaml", MODULE_TWO);
        files.write(
                "modules/one/questions.yaml",
                "questions:\n" + single("q1", "one-1") + trueFalse("q2", "one-1") + multiple("q3", "one-2"));
        files.write("modules/two/questions.yaml", "questions:\n" + single("q4", "two-1"));
        for (String language : new String[] {"ar", "fr", "en"}) {
            files.write(
                    "modules/one/first." + language + ".md",
                    "First in " + language + "\n\n![A picture](media/picture.svg)\n\n::: key-points\n- Point\n:::\n");
            files.write("modules/one/second." + language + ".md", "Second in " + language + "\n");
            files.write("modules/two/third." + language + ".md", "Third in " + language + "\n");
            files.write("adaptations/tn/local-law." + language + ".md", "Law in " + language + "\n");
            files.write("adaptations/tn/local-help." + language + ".md", "Help in " + language + "\n");
        }
        files.write("adaptations/tn/adaptation.yaml", ADAPTATION);
        files.write(
                "adaptations/tn/questions.yaml",
                "questions:\n" + single("tn1", "one-2").replace("type: single", "type: single\n    replaces: q3"));
        files.write("media/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"3\"/></svg>\n");
        return files;
    }

    /** Copies the example of the guide for authors: a course that keeps every rule, of one lesson. */
    public static CourseFiles example(Path parent) {
        return exampleIn(parent.resolve("example"));
    }

    /**
     * The same as a course of another id, in a folder of that name.
     *
     * @param title its title in three languages, as YAML
     */
    public static CourseFiles example(Path parent, String id, String title) {
        CourseFiles files = exampleIn(parent.resolve(id));
        String course = files.read("course.yaml");
        return files.write(
                "course.yaml",
                course.replaceFirst(
                        "id: example\ntitle: .*", Matcher.quoteReplacement("id: " + id + "\ntitle: " + title)));
    }

    private static CourseFiles exampleIn(Path folder) {
        CourseFiles files = new CourseFiles(folder);
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.write(EXAMPLE.relativize(file).toString(), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Writes a file, in place of what is there. */
    public CourseFiles write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the first place where a file says this, which it must. */
    public CourseFiles change(String file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** Adds lines at a file's end. */
    public CourseFiles append(String file, String text) {
        return write(file, read(file) + text);
    }

    public CourseFiles delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which a file first says this, from 1. */
    public int lineOf(String file, String words) {
        String text = read(file);
        assertThat(text).contains(words);
        return (int) text.substring(0, text.indexOf(words)).lines().count()
                + (text.substring(0, text.indexOf(words)).endsWith("\n") ? 1 : 0);
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question whose first choice is right. */
    public static String single(String id, String objective) {
        return """
                  - id: %s
                    type: single
                    objective: %s
                    level: understand
                    stem: {ar: سؤال, fr: Question, en: Question %s}
                    choices:
                      - text: {ar: ا, fr: a, en: right}
                        correct: true
                        feedback: {ar: نعم, fr: Oui, en: 'Yes'}
                      - text: {ar: ب, fr: b, en: wrong}
                        feedback: {ar: لا, fr: Non, en: 'No'}
                      - text: {ar: ج, fr: c, en: wrong too}
                        feedback: {ar: لا, fr: Non, en: 'No'}
                """
                .formatted(id, objective, id)
                .indent(2)
                .replaceAll("(?m)^    ", "  ");
    }

    /** A question whose first two choices are right. */
    public static String multiple(String id, String objective) {
        return single(id, objective)
                .replace("type: single", "type: multiple")
                .replace("en: wrong}", "en: right too}\n        correct: true");
    }

    /** A statement that is true. */
    public static String trueFalse(String id, String objective) {
        return "  - id: " + id + "\n    type: true-false\n    objective: " + objective
                + "\n    level: remember\n    stem: {ar: قول, fr: Affirmation, en: Statement}\n    answer: true\n"
                + "    ifTrue: {ar: نعم, fr: Oui, en: 'Yes'}\n    ifFalse: {ar: لا, fr: Non, en: 'No'}\n";
    }

    /** What questions in a file may be about; stands before them. */
    public static String caseSet(String id, String objective) {
        return "cases:\n  - id: " + id + "\n    objective: " + objective
                + "\n    text: {ar: حالة متخيَّلة, fr: Un cas inventé, en: An invented case}\n";
    }

    /** A question about a case, made of one that stands alone. */
    public static String about(String caseId, String question) {
        return question.replaceFirst("\\n    type:", "\n    case: " + caseId + "\n    type:");
    }

    /** A question to which 30 days are the answer, or 29, or 31. */
    public static String numeric(String id, String objective) {
        return typed("numeric", id, objective)
                + "    value: 30\n    tolerance: 1\n    unit: {ar: يومًا, fr: jours, en: days}\n";
    }

    /** A question to which consent is the answer. */
    public static String shortText(String id, String objective) {
        return typed("short-text", id, objective)
                + "    accepted: {ar: [الرضا, الموافقة], fr: [le consentement, consentement], en: [consent]}\n";
    }

    /** A question whose things are named by their place: first, second, third. */
    public static String ordering(String id, String objective) {
        return typed("ordering", id, objective)
                + "    items:\n      - {ar: أول, fr: premier, en: first}\n      - {ar: ثان, fr: deuxième, en: second}\n"
                + "      - {ar: ثالث, fr: troisième, en: third}\n";
    }

    /** A question whose pairs begin alike, such as a and alpha; delta belongs to none. */
    public static String matching(String id, String objective) {
        return typed("matching", id, objective)
                + "    pairs:\n      - left: {ar: ا, fr: a, en: a}\n        right: {ar: ألفا, fr: alpha, en: alpha}\n"
                + "      - left: {ar: ب, fr: b, en: b}\n        right: {ar: باء, fr: beta, en: beta}\n"
                + "      - left: {ar: ج, fr: c, en: c}\n        right: {ar: جيم, fr: chi, en: chi}\n"
                + "    others:\n      - {ar: دلتا, fr: delta, en: delta}\n";
    }

    /** A text with two gaps, for force and a child; in French they come in the other order. */
    public static String gapText(String id, String objective) {
        return gaps("gap-text", id, objective)
                + "      - accepted: {ar: [القوة], fr: [force], en: [force]}\n"
                + "      - accepted: {ar: [طفل], fr: [enfant], en: [child]}\n";
    }

    /** The same, with lists to choose from; there is one wrong choice in each. */
    public static String gapMenu(String id, String objective) {
        return gaps("gap-menu", id, objective)
                + "      - right: {ar: القوة, fr: force, en: force}\n        wrong:\n"
                + "          - {ar: الفرح, fr: joie, en: joy}\n"
                + "      - right: {ar: طفل, fr: enfant, en: child}\n        wrong:\n"
                + "          - {ar: جار, fr: voisin, en: neighbour}\n";
    }

    /** A text to be written, marked on two criteria: 2, 1 or 0 points for clarity, 2 or 0 for care. */
    public static String essay(String id, String objective) {
        return "  - id: " + id + "\n    type: essay\n    objective: " + objective
                + "\n    level: create\n    stem: {ar: اكتب, fr: Écrivez, en: Write}\n    rubric:\n"
                + "      - name: {ar: الوضوح, fr: Clarté, en: Clarity}\n        levels:\n"
                + "          - {points: 2, text: {ar: واضح, fr: clair, en: clear}}\n"
                + "          - {points: 1, text: {ar: واضح بعضه, fr: clair par endroits, en: clear in places}}\n"
                + "          - {points: 0, text: {ar: غامض, fr: obscur, en: obscure}}\n"
                + "      - name: {ar: العناية, fr: Soin, en: Care}\n        levels:\n"
                + "          - {points: 2, text: {ar: بعناية, fr: avec soin, en: with care}}\n"
                + "          - {points: 0, text: {ar: بلا عناية, fr: sans soin, en: without}}\n";
    }

    /** What somebody thinks: no, perhaps or yes. */
    public static String scale(String id, String objective) {
        return "  - id: " + id + "\n    type: scale\n    objective: " + objective
                + "\n    level: evaluate\n    stem: {ar: أأنت مستعد, fr: Prêt, en: Ready}\n    steps:\n"
                + "      - {ar: لا, fr: non, en: 'no'}\n      - {ar: ربما, fr: peut-être, en: perhaps}\n"
                + "      - {ar: نعم, fr: oui, en: 'yes'}\n";
    }

    private static String gaps(String type, String id, String objective) {
        return typed(type, id, objective)
                        .replaceFirst(
                                "stem: .*",
                                "stem: {ar: 'بلا [1] مع [2]', fr: 'avec [2] sans [1]', en: 'without [1] with [2]'}")
                + "    gaps:\n";
    }

    private static String typed(String type, String id, String objective) {
        return "  - id: " + id + "\n    type: " + type + "\n    objective: " + objective
                + "\n    level: remember\n    stem: {ar: كم أو ما, fr: Combien ou quoi, en: How many or what}\n"
                + "    ifRight: {ar: نعم, fr: Oui, en: 'Yes'}\n    ifWrong: {ar: لا, fr: Non, en: 'No'}\n";
    }

    private static final String COURSE =
            """
            id: small
            title: {ar: دورة صغيرة, fr: Petit cours, en: Small course}
            summary: {ar: ملخص, fr: Résumé, en: Summary}
            audience: {ar: الجميع, fr: Tous, en: Everyone}
            objectives:
              - {ar: هدف, fr: Objectif, en: Objective}
            hours: 4
            modules: [one, two]
            tests:
              - id: pre-test
                kind: pre
                title: {ar: قبلي, fr: Test initial, en: Pre-test}
                draw:
                  - {objective: one-1, questions: 1}
                  - {objective: one-2, questions: 1}
              - id: final-test
                kind: final
                title: {ar: نهائي, fr: Test final, en: Final test}
                passMark: 70
                attempts: 3
                waitHours: 24
                draw:
                  - {objective: one-1, questions: 2}
                  - {objective: two-1, questions: 1}
            completion:
              modules: all
              test: final-test
            """;

    private static final String MODULE_ONE =
            """
            title: {ar: واحد, fr: Un, en: One}
            objectives:
              - {id: one-1, level: understand, text: {ar: ا, fr: a, en: Explain a}}
              - {id: one-2, level: apply, text: {ar: ب, fr: b, en: Apply b}}
              - {id: one-3, level: analyse, text: {ar: ج, fr: c, en: Analyse c}}
            lessons:
              - id: first
                title: {ar: أول, fr: Première, en: First}
                minutes: 10
              - id: second
                title: {ar: ثان, fr: Deuxième, en: Second}
                minutes: 5
            """;

    private static final String MODULE_TWO =
            """
            title: {ar: اثنان, fr: Deux, en: Two}
            objectives:
              - {id: two-1, level: understand, text: {ar: ا, fr: a, en: Explain a}}
              - {id: two-2, level: apply, text: {ar: ب, fr: b, en: Apply b}}
              - {id: two-3, level: analyse, text: {ar: ج, fr: c, en: Analyse c}}
            lessons:
              - id: third
                title: {ar: ثالث, fr: Troisième, en: Third}
                minutes: 15
            """;

    private static final String ADAPTATION =
            """
            country: TN
            lessons:
              - id: local-law
                module: one
                replaces: second
                title: {ar: القانون, fr: Le droit, en: Local law}
                minutes: 12
              - id: local-help
                module: one
                after: second
                title: {ar: المساعدة, fr: L'aide, en: Local help}
                minutes: 8
            """;
}
