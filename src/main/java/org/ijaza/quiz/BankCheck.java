package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.PackageCheck;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.quiz.WrittenQuestion.WrittenChoice;
import org.ijaza.quiz.marking.Rubric;

/** Checks a course's questions, and that every country has enough of them for the tests. */
@ApplicationScoped
public class BankCheck implements PackageCheck {

    private static final Pattern MARK = Pattern.compile("\\[\\d+]");

    @Override
    public void check(CoursePackage course, Findings findings) {
        List<WrittenQuestion> questions = WrittenQuestion.allOf(course);
        ids(questions, findings);
        for (WrittenQuestion question : questions) {
            if (!course.hasObjective(question.objective())) {
                findings.add(
                        question.node().get("objective"), "no module has an objective '" + question.objective() + "'");
            }
            choices(question, findings);
            feedback(question, findings);
            gaps(question, findings);
            if (question.key() instanceof Rubric rubric) {
                rubric(question, rubric, findings);
            }
        }
        replacements(questions, findings);
        CaseCheck.check(course, questions, findings);
        for (Node test : course.tests()) {
            marked(test, questions, findings);
            WindowCheck.check(test, findings);
            WrittenFixed.check(test, questions, findings);
            for (Node draw : test.itemsOf("draw")) {
                enough(course, questions, WrittenFixed.of(test), draw, findings);
            }
        }
    }

    private static void ids(List<WrittenQuestion> questions, Findings findings) {
        Map<String, WrittenQuestion> seen = new HashMap<>();
        for (WrittenQuestion question : questions) {
            WrittenQuestion first = seen.putIfAbsent(question.code(), question);
            if (first != null) {
                findings.add(
                        question.node(),
                        "the question '" + question.code() + "' is already there: "
                                + first.node().file() + ":" + first.node().line());
            }
        }
    }

    private static void choices(WrittenQuestion question, Findings findings) {
        int right = question.rightChoices();
        String name = "the question '" + question.code() + "' ";
        if (question.type() == QuestionType.SINGLE && right != 1) {
            findings.add(
                    question.node(),
                    name
                            + (right == 0
                                    ? "has no right choice: give one of them 'correct: true'"
                                    : "has " + right + " right choices: a question of type single has exactly one"));
        }
        if (question.type() == QuestionType.MULTIPLE && right == 0) {
            findings.add(question.node(), name + "has no right choice: give at least one of them 'correct: true'");
        }
        if (question.type() == QuestionType.MULTIPLE
                && right == question.choices().size()) {
            findings.add(question.node(), name + "has no wrong choice: at least one must be wrong");
        }
        question.choices().stream()
                .collect(Collectors.groupingBy(
                        WrittenChoice::gap, Collectors.mapping(WrittenChoice::text, Collectors.toList())))
                .values()
                .forEach(texts -> twice(question, "choice", texts, findings));
        twice(
                question,
                "choice",
                question.choices().stream()
                        .flatMap(choice -> choice.label().stream())
                        .toList(),
                findings);
    }

    private static void twice(WrittenQuestion question, String what, List<Texts> texts, Findings findings) {
        for (Language language : Language.values()) {
            Set<String> said = new HashSet<>();
            texts.stream()
                    .map(text -> text.in(language))
                    .filter(text -> !said.add(text))
                    .forEach(text -> findings.add(
                            question.node(),
                            "the question '" + question.code() + "' has the " + what + " '" + text + "' twice in "
                                    + language.ownName()));
        }
    }

    /** Whoever reads a text must find every gap in it, in every language. */
    private static void gaps(WrittenQuestion question, Findings findings) {
        if (question.type() != QuestionType.GAP_TEXT && question.type() != QuestionType.GAP_MENU) {
            return;
        }
        List<String> marks = IntStream.rangeClosed(1, question.key().fields())
                .mapToObj(gap -> "[" + gap + "]")
                .toList();
        for (Language language : Language.values()) {
            List<String> found = MARK.matcher(question.stem().in(language))
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .toList();
            if (!found.equals(marks)) {
                findings.add(
                        question.node().get("stem"),
                        "the text has the gaps " + found + " in " + language.ownName() + ", and must have each of "
                                + marks + " once");
            }
        }
    }

    /** A mark must be there to be earned in parts, without rounding, and who marks must be able to tell levels apart. */
    private static void rubric(WrittenQuestion question, Rubric rubric, Findings findings) {
        Node node = question.node().get("rubric");
        if (!rubric.isExact()) {
            findings.add(
                    node,
                    "the rubric of the question '" + question.code() + "' has " + rubric.most()
                            + " points: a mark can be divided by 1 to 8, 10, 12, 14, 15, 20, 21, 24, 28 and 30");
        }
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            Node written = node.items().get(i);
            List<Integer> points =
                    criterion.levels().stream().map(Rubric.Level::points).toList();
            if (Set.copyOf(points).size() < points.size()) {
                findings.add(written, "two levels of this criterion have the same points");
            }
            if (!points.contains(0)) {
                findings.add(written, "this criterion needs a level of 0 points: a text may miss it altogether");
            }
            twice(
                    question,
                    "level",
                    criterion.levels().stream().map(Rubric.Level::text).toList(),
                    findings);
        }
    }

    /** What somebody passes or fails must ask something that can be right. */
    private static void marked(Node test, List<WrittenQuestion> questions, Findings findings) {
        boolean drawn = test.itemsOf("draw").stream()
                .map(Blueprint.Part::of)
                .anyMatch(part -> part.type() == null || part.type().isMarked());
        Set<String> fixed = WrittenFixed.of(test).codes();
        boolean asked = questions.stream()
                .filter(question -> question.type().isMarked())
                .anyMatch(question ->
                        fixed.contains(question.caseSet().map(WrittenCase::code).orElse(question.code())));
        if (test.find("passMark").isPresent() && !drawn && !asked) {
            findings.add(test, "the test '" + test.text("id") + "' has a pass mark, and asks nothing that is marked");
        }
    }

    /** A final test says it too, and asks the question again. */
    private static void feedback(WrittenQuestion question, Findings findings) {
        question.feedback().ifPresent(feedback -> {
            for (Language language : Language.values()) {
                if (question.key().isToldBy(feedback.ifWrong().in(language))) {
                    findings.add(
                            question.node().get("ifWrong"),
                            "the feedback to who answers wrong tells the right answer in " + language.ownName()
                                    + ": say where to look, a final test asks it again");
                }
            }
        });
    }

    private static void replacements(List<WrittenQuestion> questions, Findings findings) {
        Set<String> replaced = new HashSet<>();
        for (WrittenQuestion question : questions) {
            question.replaces().ifPresent(target -> {
                Node node = question.node().get("replaces");
                if (question.country().isEmpty()) {
                    findings.add(node, "only a question of a national adaptation can replace another");
                } else if (questions.stream()
                        .noneMatch(other ->
                                other.country().isEmpty() && other.code().equals(target))) {
                    findings.add(node, "the course has no question '" + target + "'");
                } else if (!replaced.add(question.country().get() + target)) {
                    findings.add(node, "another question stands in place of '" + target + "' already");
                }
            });
        }
    }

    private static void enough(
            CoursePackage course, List<WrittenQuestion> questions, WrittenFixed fixed, Node draw, Findings findings) {
        WrittenDraw line = WrittenDraw.of(draw);
        Blueprint.Part wanted = line.part();
        if (!course.hasObjective(wanted.objective())) {
            return; // the course's own checks say so
        }
        if (wanted.cases() > 0 && wanted.questions() % wanted.cases() != 0) {
            findings.add(
                    draw,
                    wanted.questions() + " questions cannot be of " + wanted.cases()
                            + " cases of one length: write how many questions the cases have together");
            return;
        }
        List<Optional<String>> audiences = new ArrayList<>();
        audiences.add(Optional.empty());
        course.adaptations().forEach(adaptation -> audiences.add(Optional.of(adaptation.country())));
        for (Optional<String> country : audiences) {
            int there = line.choice(fixed.others(WrittenQuestion.askedIn(country, questions)));
            if (there < wanted.count()) {
                findings.add(
                        draw,
                        "the test draws " + wanted.count() + things(wanted) + " for '" + wanted.objective() + "'"
                                + Optional.ofNullable(wanted.level())
                                        .map(level -> " at level " + level.word())
                                        .orElse("")
                                + Optional.ofNullable(wanted.type())
                                        .map(type -> " of type " + type.word())
                                        .orElse("")
                                + ", and there are only " + there
                                + country.map(code -> " for trainees of " + code)
                                        .orElse(""));
                return; // what is missing for all is missing for each country
            }
        }
    }

    private static String things(Blueprint.Part draw) {
        if (draw.cases() == 0) {
            return " questions";
        }
        return (draw.cases() == 1 ? " case" : " cases") + " of " + draw.questions() / draw.cases() + " questions";
    }
}
