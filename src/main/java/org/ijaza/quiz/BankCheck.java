package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.PackageCheck;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** Checks a course's questions, and that every country has enough of them for the tests. */
@ApplicationScoped
public class BankCheck implements PackageCheck {

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
        }
        replacements(questions, findings);
        for (Node test : course.tests()) {
            for (Node draw : test.itemsOf("draw")) {
                enough(course, questions, draw, findings);
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
        for (Language language : Language.values()) {
            Set<String> said = new HashSet<>();
            question.choices().stream()
                    .map(choice -> choice.text().in(language))
                    .filter(text -> !said.add(text))
                    .forEach(text -> findings.add(
                            question.node(), name + "has the choice '" + text + "' twice in " + language.ownName()));
        }
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

    private static void enough(CoursePackage course, List<WrittenQuestion> questions, Node draw, Findings findings) {
        String objective = draw.text("objective");
        int wanted = draw.number("questions");
        if (!course.hasObjective(objective)) {
            return; // the course's own checks say so
        }
        List<Optional<String>> audiences = new ArrayList<>();
        audiences.add(Optional.empty());
        course.adaptations().forEach(adaptation -> audiences.add(Optional.of(adaptation.country())));
        for (Optional<String> country : audiences) {
            int there = WrittenQuestion.drawnBy(draw, WrittenQuestion.askedIn(country, questions))
                    .size();
            if (there < wanted) {
                findings.add(
                        draw,
                        "the test draws " + wanted + " questions for '" + objective + "'"
                                + draw.find("level")
                                        .map(level -> " at level " + level.text())
                                        .orElse("")
                                + ", and there are only " + there
                                + country.map(code -> " for trainees of " + code)
                                        .orElse(""));
                return; // what is missing for all is missing for each country
            }
        }
    }
}
