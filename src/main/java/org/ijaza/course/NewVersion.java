package org.ijaza.course;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ijaza.course.markdown.LessonRenderer;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.course.source.MediaFile;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;

/** Stores one package as one version: every lesson is rendered here, once and for good. */
final class NewVersion {

    private static final LessonRenderer RENDERER = new LessonRenderer(
            (language, key, arguments) -> Messages.text(Locale.forLanguageTag(language.code()), key, arguments));

    private final EntityManager entities;
    private final CoursePackage source;
    private final Map<String, String> mediaAddresses = new HashMap<>();

    NewVersion(EntityManager entities, CoursePackage source) {
        this.entities = entities;
        this.source = source;
    }

    CourseVersion store(Course course, int number, Instant now) {
        CourseVersion version = new CourseVersion(course, number, source, now);
        entities.persist(version);
        storeMedia();
        Map<String, CourseModule> modules = new HashMap<>();
        for (CoursePackage.Module module : source.modules()) {
            modules.put(module.id(), store(version, modules.size() + 1, module));
        }
        for (CoursePackage.Adaptation adaptation : source.adaptations()) {
            int position = 0;
            for (CoursePackage.LocalLesson local : adaptation.lessons()) {
                position++;
                store(new Lesson(modules.get(local.module()), position, adaptation.country(), local), local.lesson());
            }
        }
        entities.flush();
        return version;
    }

    private void storeMedia() {
        List<String> hashes = source.media().stream().map(MediaFile::sha256).toList();
        Set<String> known = hashes.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(
                        entities.createQuery("select m.sha256 from Media m where m.sha256 in :hashes", String.class)
                                .setParameter("hashes", hashes)
                                .getResultList());
        for (MediaFile file : source.media()) {
            mediaAddresses.put(file.name(), Media.addressOf(file));
            if (known.add(file.sha256())) {
                entities.persist(new Media(file));
            }
        }
    }

    private CourseModule store(CourseVersion version, int position, CoursePackage.Module source) {
        CourseModule module = new CourseModule(version, position, source);
        entities.persist(module);
        List<CoursePackage.Objective> objectives = source.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            entities.persist(new Objective(module, i + 1, objectives.get(i)));
        }
        List<CoursePackage.Lesson> lessons = new ArrayList<>(source.lessons());
        for (int i = 0; i < lessons.size(); i++) {
            store(new Lesson(module, i + 1, lessons.get(i)), lessons.get(i));
        }
        return module;
    }

    private void store(Lesson lesson, CoursePackage.Lesson source) {
        entities.persist(lesson);
        for (Language language : Language.values()) {
            String html = RENDERER.render(
                    source.texts().get(language), language, "lesson-" + lesson.getCode(), mediaAddresses::get);
            entities.persist(new LessonBody(lesson, language, html));
        }
    }
}
