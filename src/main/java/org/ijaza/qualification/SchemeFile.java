package org.ijaza.qualification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlFormat;

/**
 * The section {@code scheme} of a {@code certificate.yaml}, apart from the rest of the file: how a certificate looks
 * may change at any time, what must be shown for it may not.
 *
 * @param source the section's text; the lines before it are kept as empty ones, so that messages name the right line
 */
record SchemeFile(Scheme scheme, String source) {

    private static final String FILE = "certificate.yaml";
    private static final YamlFormat FORMAT = new YamlFormat(SchemeFile.class, "schema/scheme.schema.json");
    /** Up to the next line that begins with anything but a space or a comment. */
    private static final Pattern SECTION = Pattern.compile("(?ms)^scheme:[ \\t]*$(.*?)(?=^[^\\s#]|\\z)");

    private static final List<String> ORDER =
            List.of("course-completed", "application", "endorsement", "admission", "practical-assignment", "decision");
    private static final Set<String> OF_COURSE = Set.of("course", "score");
    private static final Set<String> OF_PRACTICAL = Set.of("assessors", "minimum", "rounds", "task", "rubric");

    /**
     * Reads the scheme of a kind's folder.
     *
     * @return nothing if the kind has none
     * @throws Problems that name file and line
     */
    static Optional<SchemeFile> read(Path folder) {
        String name = folder.getFileName() + "/" + FILE;
        try {
            return cut(Files.readString(folder.resolve(FILE)))
                    .map(source -> parse(folder.getFileName().toString(), source));
        } catch (IOException e) {
            throw new Problems(List.of(new Problem(name, 0, "this file is missing or cannot be read as UTF-8")));
        }
    }

    private static Optional<String> cut(String file) {
        Matcher section = SECTION.matcher(file.replace("\r\n", "\n"));
        if (!section.find()) {
            return Optional.empty();
        }
        String before = file.replace("\r\n", "\n").substring(0, section.start());
        return Optional.of("\n".repeat((int) before.lines().count()) + section.group(1));
    }

    /** @throws Problems if it is not sound */
    static SchemeFile parse(String kind, String source) {
        Node root = FORMAT.parse(source, kind + "/" + FILE);
        Findings findings = new Findings();
        steps(root, findings);
        findings.throwIfAny();
        List<Scheme.CompletedCourse> courses = root.itemsOf("steps").stream()
                .filter(step -> step.text("kind").equals("course-completed"))
                .map(step -> new Scheme.CompletedCourse(
                        step.text("id"), step.text("course"), step.find("score").map(Node::number)))
                .toList();
        return new SchemeFile(
                new Scheme(
                        kind,
                        root.number("version"),
                        root.text("course"),
                        root.texts("title"),
                        courses,
                        practical(root)),
                source);
    }

    private static void steps(Node root, Findings findings) {
        Set<String> ids = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        int reached = 0;
        for (Node step : root.itemsOf("steps")) {
            String kind = step.text("kind");
            if (!ids.add(step.text("id"))) {
                findings.add(step, "the step '" + step.text("id") + "' stands here a second time");
            }
            if (!kinds.add(kind) && !kind.equals("course-completed")) {
                findings.add(step, "a scheme has one step of the kind '" + kind + "'");
            }
            int place = ORDER.indexOf(kind);
            if (place < reached) {
                findings.add(step, "'" + kind + "' must come before '" + ORDER.get(reached) + "'");
            }
            reached = Math.max(reached, place);
            fields(step, kind.equals("course-completed"), OF_COURSE, Set.of("course"), findings);
            fields(step, kind.equals("practical-assignment"), OF_PRACTICAL, OF_PRACTICAL, findings);
        }
        ORDER.stream()
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> findings.add(root.get("steps"), "a step of the kind '" + kind + "' is missing"));
    }

    private static void fields(Node step, boolean theirs, Set<String> own, Set<String> needed, Findings findings) {
        if (theirs) {
            needed.stream()
                    .filter(field -> !step.has(field))
                    .forEach(field -> findings.add(step, "'" + field + "' is missing"));
        } else {
            own.stream().filter(step::has).forEach(field -> findings.add(step, "'" + field + "' does not belong here"));
        }
    }

    private static Scheme.Practical practical(Node root) {
        Node step = root.itemsOf("steps").stream()
                .filter(node -> node.text("kind").equals("practical-assignment"))
                .findFirst()
                .orElseThrow();
        Findings findings = new Findings();
        Set<String> ids = new HashSet<>();
        for (Node criterion : step.itemsOf("rubric")) {
            if (!ids.add(criterion.text("id"))) {
                findings.add(criterion, "the criterion '" + criterion.text("id") + "' stands here a second time");
            }
        }
        findings.throwIfAny();
        return new Scheme.Practical(
                step.number("assessors"),
                step.number("minimum"),
                step.number("rounds"),
                step.texts("task"),
                step.itemsOf("rubric").stream()
                        .map(criterion -> {
                            List<Texts> levels = criterion.itemsOf("levels").stream()
                                    .map(Node::texts)
                                    .toList();
                            return new Scheme.Criterion(criterion.text("id"), criterion.texts("title"), levels);
                        })
                        .toList());
    }
}
