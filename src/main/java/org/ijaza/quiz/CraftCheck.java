package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.PackageCheck;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * Whether a bank measures what was learnt, and not how well somebody guesses or remembers the last sitting: the rules of
 * item writing that a program can judge.
 */
@ApplicationScoped
public class CraftCheck implements PackageCheck {

    private static final int FEWEST_AN_OBJECTIVE = 3;
    private static final int FEWEST_SETS = 5;

    /** Of fewer questions nothing can be said about where their author puts the right answer. */
    private static final int FEWEST_TO_JUDGE = 6;

    /** Translation makes one answer or the other longer by chance: one language alone is judged more mildly. */
    private static final double MOST_LONGEST_IN_ONE = 0.8;

    private static final Map<Language, Pattern> ALL_OR_NONE = Map.of(
            Language.EN, pattern("\\b(?:all|none) (?:of )?the above\\b"),
            Language.FR,
                    pattern(
                            "toutes? (?:les|ces) (?:réponses|propositions)|aucune (?:des|de ces) (?:réponses|propositions)"),
            Language.AR, pattern("كل ما سبق|جميع ما سبق|لا شيء مما سبق"));

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public void check(CoursePackage course, Findings findings) {
        List<WrittenQuestion> questions = WrittenQuestion.allOf(course);
        questions.forEach(question -> allOrNone(question, findings));
        course.documents().stream()
                .filter(document -> document.has("objectives") && document.has("lessons"))
                .flatMap(module -> module.itemsOf("objectives").stream())
                .forEach(objective -> measured(objective, questions, findings));
        for (CoursePackage.Module module : course.modules()) {
            module.questions().ifPresent(document -> habits(document, WrittenQuestion.of(document), findings));
        }
        for (Node test : course.tests()) {
            varied(course, questions, test, findings);
        }
    }

    private static void allOrNone(WrittenQuestion question, Findings findings) {
        for (Language language : Language.values()) {
            question.choices().stream()
                    .map(choice -> choice.text().in(language))
                    .filter(text -> ALL_OR_NONE.get(language).matcher(text).find())
                    .forEach(text -> findings.add(
                            question.node(),
                            "the question '" + question.code() + "' has the choice '" + text
                                    + "': choices are shown in random order, and this one measures nothing"));
        }
    }

    private static void measured(Node objective, List<WrittenQuestion> questions, Findings findings) {
        long there = questions.stream()
                .filter(question -> question.country().isEmpty()
                        && question.type().isMarked()
                        && question.objective().equals(objective.text("id")))
                .count();
        if (there < FEWEST_AN_OBJECTIVE) {
            findings.add(
                    objective,
                    "the objective '" + objective.text("id") + "' has " + there
                            + (there == 1 ? " question" : " questions") + ": at least " + FEWEST_AN_OBJECTIVE
                            + " are needed to measure it");
        }
    }

    /** A trainee who always takes the first, or the longest, must not pass by that. */
    private static void habits(Node document, List<WrittenQuestion> questions, Findings findings) {
        List<WrittenQuestion> single = questions.stream()
                .filter(question -> question.type() == QuestionType.SINGLE && question.rightChoices() == 1)
                .toList();
        if (single.size() < FEWEST_TO_JUDGE) {
            return;
        }
        long first = single.stream()
                .filter(question -> question.choices().get(0).correct())
                .count();
        if (first > single.size() / 2.0) {
            findings.add(
                    document,
                    "the right answer is the first in " + first + " of " + single.size()
                            + " questions of type single: put it elsewhere in half of them");
        }
        long longest = single.stream()
                .filter(question ->
                        Arrays.stream(Language.values()).allMatch(language -> rightIsLongest(question, language)))
                .count();
        if (longest > single.size() / 2.0) {
            findings.add(document, tooLong(longest, single.size(), "in all languages"));
        }
        for (Language language : Language.values()) {
            long inOne = single.stream()
                    .filter(question -> rightIsLongest(question, language))
                    .count();
            if (inOne > MOST_LONGEST_IN_ONE * single.size()) {
                findings.add(document, tooLong(inOne, single.size(), "in " + language.ownName()));
            }
        }
    }

    private static String tooLong(long longest, int of, String where) {
        return "the right answer is the longest in " + longest + " of " + of + " questions of type single " + where
                + ": shorten it, or say more in the wrong ones";
    }

    private static boolean rightIsLongest(WrittenQuestion question, Language language) {
        int right = 0;
        int wrong = 0;
        for (WrittenQuestion.WrittenChoice choice : question.choices()) {
            int length = choice.text().in(language).length();
            if (choice.correct()) {
                right = length;
            } else {
                wrong = Math.max(wrong, length);
            }
        }
        return right > wrong;
    }

    /** Who sits a test again should not meet the same questions: several different sets can be drawn, in each country. */
    private static void varied(CoursePackage course, List<WrittenQuestion> questions, Node test, Findings findings) {
        List<Optional<String>> audiences = new ArrayList<>();
        audiences.add(Optional.empty());
        course.adaptations().forEach(adaptation -> audiences.add(Optional.of(adaptation.country())));
        for (Optional<String> country : audiences) {
            List<WrittenQuestion> asked = WrittenFixed.of(test).others(WrittenQuestion.askedIn(country, questions));
            double sets = test.itemsOf("draw").stream()
                    .map(WrittenDraw::of)
                    .mapToDouble(draw -> choose(draw.choice(asked), draw.part().count()))
                    .reduce(1, (a, b) -> a * b);
            if (sets >= 1 && sets < FEWEST_SETS) {
                findings.add(
                        test,
                        "the test '" + test.text("id") + "' can be drawn in only " + Math.round(sets)
                                + (sets == 1 ? " way" : " ways")
                                + country.map(code -> " for trainees of " + code)
                                        .orElse("")
                                + ": write more questions, so that there are at least " + FEWEST_SETS);
                return; // what is missing for all is missing for each country
            }
        }
    }

    /** How many sets of so many there are; none if there are fewer. */
    private static double choose(int of, int so) {
        double sets = of < so ? 0 : 1;
        for (int i = 0; i < so; i++) {
            sets *= (double) (of - i) / (i + 1);
        }
        return sets;
    }
}
