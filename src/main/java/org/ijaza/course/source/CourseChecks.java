package org.ijaza.course.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** What must be true between the files of a course, once each of them follows its schema. */
final class CourseChecks {

    private final Node course;
    private final Map<String, Node> modules;
    private final Map<String, Node> adaptations;
    private final Findings findings;

    /**
     * @param modules {@code module.yaml} by folder name
     * @param adaptations {@code adaptation.yaml} by folder name
     */
    CourseChecks(Node course, Map<String, Node> modules, Map<String, Node> adaptations, Findings findings) {
        this.course = course;
        this.modules = modules;
        this.adaptations = adaptations;
        this.findings = findings;
    }

    void run() {
        unique("objective", modules.values(), "objectives");
        unique("lesson", modules.values(), "lessons");
        unique("test", List.of(course), "tests");
        draws();
        completion();
        adaptations.forEach(this::adaptation);
    }

    private void unique(String what, Iterable<Node> documents, String list) {
        Map<String, Node> seen = new HashMap<>();
        for (Node document : documents) {
            for (Node entry : document.itemsOf(list)) {
                Node first = seen.putIfAbsent(entry.text("id"), entry);
                if (first != null) {
                    findings.add(
                            entry,
                            "the " + what + " '" + entry.text("id") + "' is already there: " + first.file() + ":"
                                    + first.line());
                }
            }
        }
    }

    private void draws() {
        Set<String> objectives = new HashSet<>();
        modules.values().forEach(module -> module.itemsOf("objectives").forEach(o -> objectives.add(o.text("id"))));
        for (Node test : course.itemsOf("tests")) {
            Map<String, Set<String>> drawn = new HashMap<>();
            for (Node draw : test.itemsOf("draw")) {
                String objective = draw.text("objective");
                String level = draw.find("level").map(Node::text).orElse("");
                // case sets, and questions of a type that is named, are drawn beside the others
                String type = draw.find("type").map(Node::text).orElse("");
                String things = draw.find("cases").isPresent() ? objective + " cases" : objective + " " + type;
                Set<String> levels = drawn.computeIfAbsent(things, first -> new HashSet<>());
                boolean mixed = !levels.isEmpty() && levels.contains("") != level.isEmpty();
                if (!objectives.contains(objective)) {
                    findings.add(draw, "no module has an objective '" + objective + "'");
                } else if (!levels.add(level)) {
                    findings.add(
                            draw,
                            "the test draws from '" + objective + "'" + (level.isEmpty() ? "" : " at level " + level)
                                    + " twice: write one number");
                } else if (mixed) {
                    findings.add(
                            draw,
                            "the test draws from '" + objective
                                    + "' with and without a level: give each line a level, or none");
                }
            }
        }
    }

    private void completion() {
        course.get("completion").find("test").ifPresent(wanted -> {
            boolean isFinal = course.itemsOf("tests").stream()
                    .filter(test -> test.text("id").equals(wanted.text()))
                    .anyMatch(test -> test.text("kind").equals("final"));
            if (!isFinal) {
                findings.add(wanted, "the course has no final test '" + wanted.text() + "'");
            }
        });
    }

    private void adaptation(String folder, Node adaptation) {
        Node country = adaptation.get("country");
        if (!country.text().toLowerCase(Locale.ROOT).equals(folder)) {
            findings.add(
                    country,
                    "the folder '" + folder + "' is for another country than " + country.text()
                            + ": it must be named with the same letters, in small");
        }
        if (!Set.of(Locale.getISOCountries()).contains(country.text())) {
            findings.add(country, "there is no country with the code " + country.text());
        }
        Set<String> ids = new HashSet<>();
        modules.values().forEach(module -> module.itemsOf("lessons").forEach(lesson -> ids.add(lesson.text("id"))));
        Set<String> replaced = new HashSet<>();
        Map<String, Set<String>> before = new HashMap<>();
        for (Node lesson : adaptation.itemsOf("lessons")) {
            String id = lesson.text("id");
            if (!ids.add(id)) {
                findings.add(lesson, "the lesson '" + id + "' is already there: choose another id");
            }
            place(lesson, replaced, before.computeIfAbsent(lesson.text("module"), module -> new HashSet<>()));
            before.get(lesson.text("module")).add(id);
        }
    }

    /**
     * @param replaced lessons in whose place an earlier one stands already
     * @param before earlier lessons of this adaptation in the same module
     */
    private void place(Node lesson, Set<String> replaced, Set<String> before) {
        Node module = modules.get(lesson.text("module"));
        if (module == null) {
            findings.add(lesson.get("module"), "the course has no module '" + lesson.text("module") + "'");
            return;
        }
        lesson.find("replaces").ifPresent(target -> {
            if (!hasLesson(module, target.text())) {
                findings.add(target, noLesson(lesson, target));
            } else if (!replaced.add(target.text())) {
                findings.add(target, "another lesson stands in place of '" + target.text() + "' already");
            }
        });
        lesson.find("after").ifPresent(target -> {
            if (!hasLesson(module, target.text()) && !before.contains(target.text())) {
                findings.add(target, noLesson(lesson, target));
            }
        });
    }

    private static boolean hasLesson(Node module, String id) {
        return module.itemsOf("lessons").stream()
                .anyMatch(lesson -> lesson.text("id").equals(id));
    }

    private static String noLesson(Node lesson, Node target) {
        return "the module '" + lesson.text("module") + "' has no lesson '" + target.text() + "'";
    }
}
