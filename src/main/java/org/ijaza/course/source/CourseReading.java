package org.ijaza.course.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.reference.References;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.YamlFormat;

/** One reading of one course's folder. */
final class CourseReading {

    private static final YamlFormat COURSE = format("course");
    private static final YamlFormat MODULE = format("module");
    private static final YamlFormat QUESTIONS = format("questions");
    private static final YamlFormat ADAPTATION = format("adaptation");
    private static final YamlFormat TRANSLATIONS = format("translations");
    private static final String TRANSLATIONS_FILE = "translations.yaml";

    private final PackageFolder folder;
    private final References references;
    private final Findings findings;
    private final LessonReader lessons;
    private final Map<String, Node> modules = new LinkedHashMap<>();
    private final Map<String, Node> adaptations = new LinkedHashMap<>();
    private final Map<String, Node> questions = new LinkedHashMap<>();
    private boolean sound = true;

    CourseReading(PackageFolder folder, References references, Findings findings) {
        this.folder = folder;
        this.references = references;
        this.findings = findings;
        this.lessons = new LessonReader(folder, references, findings);
    }

    private static YamlFormat format(String name) {
        return new YamlFormat(CourseReading.class, "schema/" + name + ".schema.json");
    }

    /**
     * The course; nothing if a YAML file is missing or breaks its schema, since checks between files would
     * then only find what follows from that.
     */
    Optional<CoursePackage> read() throws IOException {
        Node course = yaml("course.yaml", COURSE).orElse(null);
        if (course == null) {
            return Optional.empty();
        }
        if (!course.text("id").equals(folder.name())) {
            findings.add(course.get("id"), "the id must be the folder's name, " + folder.name());
        }
        for (Node module : course.itemsOf("modules")) {
            if (folder.in("modules/" + module.text()).isEmpty()) {
                findings.add(module, "there is no folder modules/" + module.text());
                sound = false;
            } else {
                group("modules/" + module.text(), "module.yaml", MODULE)
                        .ifPresent(document -> modules.put(module.text(), document));
            }
        }
        translations("");
        for (String country : folder.in("adaptations")) {
            translations("adaptations/" + country + "/");
            group("adaptations/" + country, "adaptation.yaml", ADAPTATION)
                    .ifPresent(document -> adaptations.put(country, document));
        }
        List<CoursePackage.Module> readModules = new ArrayList<>();
        modules.forEach((id, document) -> readModules.add(module(id, document)));
        List<CoursePackage.Adaptation> readAdaptations = new ArrayList<>();
        adaptations.forEach((name, document) -> readAdaptations.add(adaptation(name, document)));
        List<MediaFile> media = new MediaReader(folder, findings).read(readModules, readAdaptations);
        if (!sound) {
            return Optional.empty();
        }
        folder.reportUnnamed();
        new CourseChecks(course, modules, adaptations, findings).run();
        return Optional.of(new CoursePackage(
                course.text("id"),
                course.texts("title"),
                course.texts("summary"),
                course.texts("audience"),
                course.itemsOf("objectives").stream().map(Node::texts).toList(),
                course.number("hours"),
                readModules,
                readAdaptations,
                media,
                course.itemsOf("tests"),
                course.get("completion").find("test").map(Node::text),
                references,
                documents(course),
                folder.files(),
                folder.hash()));
    }

    private List<Node> documents(Node course) {
        List<Node> documents = new ArrayList<>(List.of(course));
        documents.addAll(modules.values());
        documents.addAll(adaptations.values());
        documents.addAll(questions.values());
        return documents;
    }

    /** A module's or an adaptation's own file; its questions are put aside. */
    private Optional<Node> group(String under, String file, YamlFormat format) {
        Optional<Node> document = yaml(under + "/" + file, format);
        if (folder.has(under + "/questions.yaml")) {
            yaml(under + "/questions.yaml", QUESTIONS).ifPresent(found -> questions.put(under, found));
        }
        return document;
    }

    /** What authors note of their translations; nothing of it reaches learners. */
    private void translations(String under) {
        if (folder.has(under + TRANSLATIONS_FILE)) {
            yaml(under + TRANSLATIONS_FILE, TRANSLATIONS);
        }
    }

    private Optional<Node> yaml(String file, YamlFormat format) {
        Optional<Node> document = folder.yaml(file, format);
        sound &= document.isPresent();
        return document;
    }

    private CoursePackage.Module module(String id, Node document) {
        String under = "modules/" + id;
        return new CoursePackage.Module(
                id,
                document.texts("title"),
                document.itemsOf("objectives").stream()
                        .map(objective -> new CoursePackage.Objective(
                                objective.text("id"), Level.of(objective.text("level")), objective.texts("text")))
                        .toList(),
                document.itemsOf("lessons").stream()
                        .map(lesson -> lessons.read(lesson, under))
                        .toList(),
                Optional.ofNullable(questions.get(under)));
    }

    private CoursePackage.Adaptation adaptation(String name, Node document) {
        String under = "adaptations/" + name;
        return new CoursePackage.Adaptation(
                name.toUpperCase(Locale.ROOT),
                document.itemsOf("lessons").stream()
                        .map(lesson -> new CoursePackage.LocalLesson(
                                lessons.read(lesson, under),
                                lesson.text("module"),
                                lesson.find("replaces").map(Node::text),
                                lesson.find("after").map(Node::text)))
                        .toList(),
                Optional.ofNullable(questions.get(under)));
    }
}
