package org.ijaza.qualification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlFormat;
import org.ijaza.qualification.requirement.Endorsement;
import org.ijaza.qualification.requirement.Requirement;
import org.ijaza.qualification.requirement.RequirementTypes;
import org.ijaza.qualification.requirement.Task;

/**
 * The section {@code scheme} of a {@code certificate.yaml}, apart from the rest of the file: how a certificate looks
 * may change at any time, what must be shown for it may not.
 *
 * @param source the section's text; the lines before it are kept as empty ones, so that messages name the right line
 * @param line where the steps begin
 */
record SchemeFile(Scheme scheme, String source, int line) {

    private static final String FILE = "certificate.yaml";
    private static final YamlFormat FORMAT = new YamlFormat(SchemeFile.class, "schema/scheme.schema.json");
    /** Up to the next line that begins with anything but a space or a comment. */
    private static final Pattern SECTION = Pattern.compile("(?ms)^scheme:[ \\t]*$(.*?)(?=^[^\\s#]|\\z)");

    /** How long the papers of candidacies that failed are kept where the file says nothing. */
    private static final int KEEP_MONTHS = 24;

    /** In how many days complaints are answered where the file says nothing. */
    private static final int ANSWER_DAYS = 30;

    /** Stages that every scheme has, in this order; what is asked for stands before, between and after them. */
    private static final List<String> STAGES = List.of("application", "admission", "decision");

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
        Steps steps = new Steps(findings);
        root.itemsOf("steps").forEach(steps::take);
        steps.end(root.get("steps"));
        findings.throwIfAny();
        Scheme scheme = new Scheme(
                kind,
                root.number("version"),
                root.text("course"),
                root.texts("title"),
                root.find("keepMonths").map(Node::number).orElse(KEEP_MONTHS),
                root.find("answerDays").map(Node::number).orElse(ANSWER_DAYS),
                steps.entry,
                steps.later);
        return new SchemeFile(scheme, source, root.lineOf("steps"));
    }

    /** Says something about this scheme as a whole. */
    Problem problem(String message) {
        return new Problem(scheme.kind() + "/" + FILE, line, message);
    }

    /** Reads the steps one by one. */
    private static final class Steps {
        private final Findings findings;
        private final Set<String> ids = new HashSet<>();
        private final List<Requirement> entry = new ArrayList<>();
        private final List<Requirement> later = new ArrayList<>();
        private int reached = -1;

        Steps(Findings findings) {
            this.findings = findings;
        }

        void take(Node step) {
            if (RequirementTypes.isRequirement(step)) {
                RequirementTypes.read(step, ids, findings).ifPresent(one -> place(step, one));
            } else {
                stage(step);
            }
        }

        private void stage(Node step) {
            String kind = step.text("kind");
            int place = STAGES.indexOf(kind);
            if (!ids.add(step.text("id"))) {
                findings.add(step, "the step '" + step.text("id") + "' stands here a second time");
            }
            RequirementTypes.hasItsFields(step, Set.of(), Set.of(), findings);
            if (place == reached) {
                findings.add(step, "a scheme has one step of the kind '" + kind + "'");
            } else if (place < reached) {
                findings.add(step, "'" + kind + "' must come before '" + STAGES.get(reached) + "'");
            } else if (place > reached + 1) {
                findings.add(step, "a step of the kind '" + STAGES.get(reached + 1) + "' is missing before this one");
            }
            reached = Math.max(reached, place);
        }

        private void place(Node step, Requirement requirement) {
            boolean endorsement = requirement instanceof Endorsement;
            if (reached == STAGES.size() - 1) {
                findings.add(step, "nothing can come after the decision");
            } else if (endorsement != (reached == 0)) {
                findings.add(
                        step,
                        endorsement
                                ? "the endorsement stands between application and admission"
                                : "between application and admission stands the endorsement only");
            } else if (endorsement && !later.isEmpty()) {
                findings.add(step, "a scheme has one step of the kind 'endorsement'");
            } else if (reached < 0 && requirement instanceof Task) {
                findings.add(step, "what is assessed comes after the admission");
            }
            (reached < 0 ? entry : later).add(requirement);
        }

        void end(Node steps) {
            STAGES.stream()
                    .skip(reached + 1L)
                    .forEach(kind -> findings.add(steps, "a step of the kind '" + kind + "' is missing"));
        }
    }
}
