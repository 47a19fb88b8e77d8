package org.ijaza.course.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.course.wording.Script;
import org.ijaza.course.wording.Wording;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;

/** Whether a course that is sound in form can be given to people: its texts are all there, its times are true. */
@ApplicationScoped
public class CurriculumCheck implements PackageCheck {

    private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");

    /** Slower than this nobody reads, even a law in a second language and with a pen in hand. */
    private static final int FEWEST_WORDS_A_MINUTE = 25;

    private static final int MOST_WORDS_A_MINUTE = 100;

    private static final double WIDEST_RATIO_OF_WORDS = 1.6;

    private static final double MINUTES_A_QUESTION = 1.5;

    private static final double HOURS_TOLERANCE = 0.2;

    /** Hours are whole: a course of 80 minutes may say one hour. */
    private static final double HOURS_ROUNDING = 0.5;

    /** What is wrong with the texts of a file, as long as somebody holds it: it cannot change. */
    private final Map<Node, List<Problem>> wordings = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void check(CoursePackage course, Findings findings) {
        course.documents().forEach(document -> findings.addAll(wording(document)));
        Map<String, Node> entries = new HashMap<>();
        course.documents().forEach(document -> {
            if (document.has("lessons")) {
                document.itemsOf("lessons").forEach(entry -> entries.put(entry.text("id"), entry));
            }
        });
        for (CoursePackage.Module module : course.modules()) {
            for (CoursePackage.Lesson lesson : module.lessons()) {
                lesson(course.id() + "/modules/" + module.id() + "/", lesson, entries.get(lesson.id()), findings);
            }
        }
        for (CoursePackage.Adaptation adaptation : course.adaptations()) {
            String under = course.id() + "/adaptations/" + adaptation.country().toLowerCase(Locale.ROOT) + "/";
            for (CoursePackage.LocalLesson local : adaptation.lessons()) {
                lesson(under, local.lesson(), entries.get(local.lesson().id()), findings);
            }
        }
        hours(course, findings);
    }

    private List<Problem> wording(Node document) {
        List<Problem> known = wordings.get(document);
        if (known != null) {
            return known;
        }
        Findings own = new Findings();
        texts(document, own);
        wordings.put(document, own.list());
        return own.list();
    }

    /** Every text in the three languages, wherever it stands; lists of single words are of any length and script. */
    private static void texts(Node node, Findings findings) {
        if (node.isGroup()) {
            if (node.fields().keySet().equals(LANGUAGES)
                    && node.fields().values().stream().noneMatch(Node::isList)) {
                Wording.check(node, findings);
            } else {
                node.fields().values().forEach(child -> texts(child, findings));
            }
        } else if (node.isList()) {
            node.items().forEach(child -> texts(child, findings));
        }
    }

    private static void lesson(String under, CoursePackage.Lesson lesson, Node entry, Findings findings) {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            LessonText text = lesson.texts().get(language);
            if (text == null) {
                return; // that it is missing has been said
            }
            Wording.checkLesson(
                    under + lesson.id() + "." + language.code() + ".md", text.markdown(), language, findings);
            int count = Script.wordsIn(text.markdown());
            fewest = Math.min(fewest, count);
            most = Math.max(most, count);
            words.add(language.code() + " " + count);
        }
        if (most > WIDEST_RATIO_OF_WORDS * fewest) {
            findings.add(
                    entry,
                    "the lesson '" + lesson.id() + "' differs too much in length between the languages ("
                            + String.join(", ", words) + " words): something is missing in one of them");
        }
        if (most > MOST_WORDS_A_MINUTE * lesson.minutes() || fewest < FEWEST_WORDS_A_MINUTE * lesson.minutes()) {
            findings.add(
                    entry.get("minutes"),
                    lesson.minutes() + " minutes do not fit the lesson '" + lesson.id() + "' ("
                            + String.join(", ", words) + " words): between " + FEWEST_WORDS_A_MINUTE + " and "
                            + MOST_WORDS_A_MINUTE + " words a minute are read with understanding");
        }
    }

    private static int drawn(Node test) {
        return test.itemsOf("draw").stream()
                .mapToInt(draw -> draw.number("questions"))
                .sum();
    }

    /** What is no question's id is a case's, which has as many questions as name it. */
    private static int fixed(Node test, CoursePackage course) {
        return test.itemsOf("fixed").stream()
                .map(Node::text)
                .mapToInt(id -> (int) Math.max(
                        1,
                        course.documents().stream()
                                .flatMap(document -> document.itemsOf("questions").stream())
                                .filter(question -> question.find("case")
                                        .filter(named -> named.text().equals(id))
                                        .isPresent())
                                .count()))
                .sum();
    }

    private static void hours(CoursePackage course, Findings findings) {
        int lessons = course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .mapToInt(CoursePackage.Lesson::minutes)
                .sum();
        int questions = course.tests().stream()
                .mapToInt(test -> drawn(test) + fixed(test, course))
                .sum();
        double hours = (lessons + MINUTES_A_QUESTION * questions) / 60;
        if (Math.abs(course.hours() - hours) > Math.max(HOURS_TOLERANCE * hours, HOURS_ROUNDING)) {
            Node written = course.documents().get(0).get("hours");
            findings.add(
                    written,
                    course.hours() + " hours are promised, and the lessons (" + lessons + " minutes) and tests ("
                            + questions + " questions of a minute and a half) take "
                            + String.format(Locale.ROOT, "%.1f", hours));
        }
    }
}
