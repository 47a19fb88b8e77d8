package org.ijaza.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** Whether a course's case sets are whole: each has its questions, and they stay together wherever it is asked. */
final class CaseCheck {

    private static final int FEWEST = 2;

    /** More questions on one text measure how well somebody reads it. */
    private static final int MOST = 6;

    private final CoursePackage course;
    private final Findings findings;

    private CaseCheck(CoursePackage course, Findings findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CoursePackage course, List<WrittenQuestion> questions, Findings findings) {
        CaseCheck check = new CaseCheck(course, findings);
        Map<String, WrittenCase> cases = check.cases();
        Map<String, List<WrittenQuestion>> members = questions.stream()
                .filter(question -> question.caseSet().isPresent())
                .collect(Collectors.groupingBy(
                        question -> question.caseSet().get().code()));
        cases.forEach((code, set) -> check.whole(set, members.getOrDefault(code, List.of())));
        questions.forEach(check::named);
        Set<String> replaced = questions.stream()
                .flatMap(question -> question.replaces().stream())
                .collect(Collectors.toSet());
        questions.stream()
                .filter(question -> question.caseSet().isPresent())
                .forEach(question -> check.together(question, replaced));
    }

    private Map<String, WrittenCase> cases() {
        Map<String, WrittenCase> cases = new HashMap<>();
        for (Node document : WrittenQuestion.documentsOf(course)) {
            for (WrittenCase set : WrittenCase.of(document)) {
                WrittenCase first = cases.putIfAbsent(set.code(), set);
                if (first != null) {
                    findings.add(
                            set.node(),
                            "the case '" + set.code() + "' is already there: "
                                    + first.node().file() + ":" + first.node().line());
                }
            }
        }
        return cases;
    }

    private void whole(WrittenCase set, List<WrittenQuestion> members) {
        if (!course.hasObjective(set.objective())) {
            findings.add(set.node(), "no module has an objective '" + set.objective() + "'");
        }
        if (members.size() < FEWEST || members.size() > MOST) {
            findings.add(
                    set.node(),
                    "the case '" + set.code() + "' has " + members.size()
                            + (members.size() == 1 ? " question" : " questions") + ": between " + FEWEST + " and "
                            + MOST
                            + " must name it");
        }
    }

    private void named(WrittenQuestion question) {
        question.node().find("case").ifPresent(named -> {
            if (question.caseSet().isEmpty()) {
                findings.add(named, "this file has no case '" + named.text() + "'");
            }
        });
    }

    /** A question that stands elsewhere, or in the place of another, would leave the case without it. */
    private void together(WrittenQuestion question, Set<String> replaced) {
        if (question.replaces().isPresent() || replaced.contains(question.code())) {
            findings.add(
                    question.node(),
                    "the question '" + question.code()
                            + "' belongs to a case: it can neither be replaced nor replace another");
        }
    }
}
