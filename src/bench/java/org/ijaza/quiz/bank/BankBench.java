package org.ijaza.quiz.bank;

import java.util.Locale;
import java.util.Optional;
import org.ijaza.bench.Ground;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Folded;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.figures.Figures;

/**
 * The question bank, 10,000 questions in the current versions of twenty courses, as many in older ones, 100,000 answers;
 * and the figures of one test.
 */
public final class BankBench {

    private static final int COURSES = 20;
    private static final int QUESTIONS = 10_000;
    private static final int FIRST = 1_000_000;
    private static final int ATTEMPTS = 5_000;
    /** Attempts at the test whose figures are measured. */
    private static final int SAT = 1_000;

    private static final int ASKED = 20;
    private static final String[] WORDS = {
        "passeport", "employeur", "victime", "recrutement", "dette", "menace", "salaire", "frontière", "enfant", "transport"
    };
    private static final String[] ARABIC = {
        "جواز السفر", "صاحب العمل", "الضحية", "الاستقطاب", "الدَّين", "التهديد", "الأجر", "الحدود", "الطفل", "النقل"
    };

    private BankBench() {}

    public static void run(Ground ground) {
        ground.insert("course (id, code)", COURSES, i -> "(" + (FIRST + i) + ", 'bench-" + i + "')");
        ground.insert(
                "course_version (id, course_id, number, content_hash, published_at, hours, title_ar, title_fr, title_en,"
                        + " summary_ar, summary_fr, summary_en, audience_ar, audience_fr, audience_en)",
                2 * COURSES,
                i -> String.format(
                        Locale.ROOT,
                        "(%d, %d, %d, '', '2026-01-01 00:00:00', 1, 'د', 'c', 'c', '', '', '', '', '', '')",
                        FIRST + i,
                        FIRST + i % COURSES,
                        1 + i / COURSES));
        ground.insert(
                "knowledge_test (id, course_version_id, code, position, kind, pass_mark, title_ar, title_fr, title_en)",
                2 * COURSES,
                i -> String.format(
                        Locale.ROOT, "(%d, %d, 'final-test', 1, 'FINAL', 70, 'ن', 'f', 'f')", FIRST + i, FIRST + i));
        ground.insert(
                "draw (knowledge_test_id, position, objective_code, questions)",
                2 * COURSES * 10,
                i -> String.format(
                        Locale.ROOT, "(%d, %d, 'objective-%d', 2)", FIRST + i / 10, 1 + i % 10, i % 10));
        ground.insert(
                "question (id, course_version_id, code, type, objective_code, level, country, stem_ar, stem_fr, stem_en,"
                        + " search_text)",
                2 * QUESTIONS,
                BankBench::question);
        ground.insert(
                "choice (question_id, position, correct, text_ar, text_fr, text_en, feedback_ar, feedback_fr,"
                        + " feedback_en)",
                4 * QUESTIONS / COURSES,
                i -> String.format(
                        Locale.ROOT,
                        "(%d, %d, %b, 'خ', 'c', 'c', '', '', '')",
                        measured(i / 4),
                        1 + i % 4,
                        i % 4 == 0));
        ground.insert(
                "attempt (id, person_id, test_id, number, country, language, state, started_at, submitted_at, passed)",
                ATTEMPTS,
                i -> String.format(
                        Locale.ROOT,
                        "(%d, %d, %d, 1, 'TN', '%s', 'SUBMITTED', '2026-01-01 09:00:00', '2026-01-01 09:30:00', true)",
                        FIRST + i,
                        Ground.PEOPLE + i,
                        i < SAT ? FIRST + COURSES : FIRST + 1 + i % (COURSES - 1),
                        i % 2 == 0 ? "ar" : "fr"));
        ground.insert(
                "attempt_question (attempt_id, position, question_id, choice_order, chosen, counter, answered_at,"
                        + " correct)",
                i -> String.format(
                        Locale.ROOT,
                        "(%d, %d, %d, 'abcd', 1, 1, '2026-01-01 09:%02d:00', %b)",
                        FIRST + i / ASKED,
                        1 + i % ASKED,
                        i < SAT * ASKED ? measured(i / ASKED * 7 + i % ASKED * 25) : FIRST + i % QUESTIONS,
                        1 + i % ASKED,
                        i * 31 % 7 > 1));
        measure(ground);
    }

    /** Id of a question of the first course's current version. */
    private static int measured(int number) {
        return FIRST + QUESTIONS + number % (QUESTIONS / COURSES) * COURSES;
    }

    private static String question(int i) {
        int course = i % COURSES;
        int number = i / COURSES % (QUESTIONS / COURSES);
        int version = i / QUESTIONS;
        String code = "module-" + course + "-q" + number;
        String french = "Un " + WORDS[i % 10] + " et un " + WORDS[i / 10 % 10] + ", question " + Integer.toString(i, 36);
        String arabic = "سؤال عن " + ARABIC[i % 10] + " و" + ARABIC[i / 100 % 10];
        String english = "What would you do first in this case " + i;
        String choices = " une personne demande de l'aide et attend une reponse de votre service".repeat(12);
        return String.format(
                Locale.ROOT,
                "(%d, %d, '%s', 'SINGLE', 'objective-%d', '%s', %s, '%s', '%s', '%s', '%s')",
                FIRST + i,
                FIRST + course + version * COURSES,
                code,
                number % 10,
                Level.values()[number % 4].name(),
                number % 7 == 0 ? "'TN'" : "null",
                arabic,
                french,
                english,
                Folded.of(code + " " + arabic + " " + french + " " + english + choices).replace("'", "''"));
    }

    private static void measure(Ground ground) {
        BankSearch search = ground.as(Ground.AUTHOR, BankSearch.class);
        ask(ground, search, "everything", BankQuery.ALL, 0);
        ask(ground, search, "page 100", BankQuery.ALL, 100 * Ground.PAGE);
        ask(ground, search, "last page", BankQuery.ALL, QUESTIONS - Ground.PAGE);
        ask(ground, search, "common word", words("passeport"), 0);
        ask(ground, search, "common word in Arabic", words("الضَّحيّة"), 0);
        ask(ground, search, "two words", words("dette frontière"), 0);
        ask(ground, search, "rare", words("zz"), 0);
        ask(ground, search, "nothing found", words("nothing like this"), 0);
        ask(
                ground,
                search,
                "everything at once",
                new BankQuery(
                        "employeur",
                        Optional.of("bench-3"),
                        Optional.of("objective-4"),
                        Optional.of(Level.REMEMBER),
                        Optional.of(QuestionType.SINGLE),
                        Optional.of(BankQuery.EVERYWHERE),
                        Optional.empty()),
                0);
        Figures figures = ground.as(Ground.AUTHOR, Figures.class);
        ground.measure("figures: 1,000 attempts of 20 questions", () -> figures.getCourse("bench-0"));
    }

    private static void ask(Ground ground, BankSearch search, String question, BankQuery query, int first) {
        ground.measure("bank: " + question, () -> {
            search.count(query);
            search.find(query, first, Ground.PAGE);
        });
    }

    private static BankQuery words(String words) {
        return new BankQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
