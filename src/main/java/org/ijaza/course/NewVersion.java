package org.ijaza.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ijaza.course.markdown.LessonRenderer;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.MediaFile;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;

/** A package turned into the entities of one version: every lesson is rendered here, once and for good. */
final class NewVersion {

    private static final LessonRenderer RENDERER = new LessonRenderer(
            (language, key, arguments) -> Messages.text(Locale.forLanguageTag(language.code()), key, arguments));

    private final CourseVersion version;
    private final References references;
    private final Map<String, Map<Language, MediaFile.Shown>> media = new HashMap<>();
    private final List<Object> parts = new ArrayList<>();

    NewVersion(Course course, int number, CoursePackage source, Instant now) {
        version = new CourseVersion(course, number, source, now);
        references = source.references();
        parts.add(version);
        source.media().forEach(file -> media.put(file.name(), inEveryLanguage(file)));
        Map<String, CourseModule> modules = new HashMap<>();
        for (CoursePackage.Module module : source.modules()) {
            modules.put(module.id(), module(modules.size() + 1, module));
        }
        for (CoursePackage.Adaptation adaptation : source.adaptations()) {
            int position = 0;
            for (CoursePackage.LocalLesson local : adaptation.lessons()) {
                CourseModule module = modules.get(local.module());
                lesson(new Lesson(module, ++position, adaptation.country(), local), local.lesson());
            }
        }
    }

    CourseVersion version() {
        return version;
    }

    /** Everything that is to be stored, each after what it belongs to. */
    List<Object> parts() {
        return List.copyOf(parts);
    }

    /** The pictures, sounds and documents that its lessons show, in every language; the same one may come again. */
    List<MediaFile.Shown> media() {
        return media.values().stream()
                .flatMap(languages -> languages.values().stream())
                .toList();
    }

    private static Map<Language, MediaFile.Shown> inEveryLanguage(MediaFile file) {
        Map<Language, MediaFile.Shown> shown = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            shown.put(language, file.in(language));
        }
        return shown;
    }

    private CourseModule module(int number, CoursePackage.Module source) {
        CourseModule module = new CourseModule(version, number, source);
        parts.add(module);
        int position = 0;
        for (CoursePackage.Objective objective : source.objectives()) {
            parts.add(new Objective(module, ++position, objective));
        }
        position = 0;
        for (CoursePackage.Lesson lesson : source.lessons()) {
            lesson(new Lesson(module, ++position, lesson), lesson);
        }
        return module;
    }

    private void lesson(Lesson lesson, CoursePackage.Lesson source) {
        parts.add(lesson);
        for (Language language : Language.values()) {
            String html = RENDERER.render(
                    source.texts().get(language),
                    language,
                    "lesson-" + lesson.getCode(),
                    name -> Media.addressOf(media.get(name).get(language)),
                    references);
            parts.add(new LessonBody(lesson, language, html));
        }
    }
}
