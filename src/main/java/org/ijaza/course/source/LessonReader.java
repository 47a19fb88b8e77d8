package org.ijaza.course.source;

import java.util.EnumMap;
import java.util.Map;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.course.reference.References;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** Reads lessons: their entry in a YAML file, and one Markdown file per language beside it. */
record LessonReader(PackageFolder folder, References references, Findings findings) {

    /** @param under folder of the YAML file, for example {@code modules/phenomenon} */
    CoursePackage.Lesson read(Node entry, String under) {
        Map<Language, LessonText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = under + "/" + entry.text("id") + "." + language.code() + ".md";
            if (folder.has(file)) {
                folder.text(file)
                        .map(markdown -> LessonText.read(folder.shown(file), markdown, references, findings))
                        .ifPresent(text -> {
                            texts.put(language, text);
                            checkMedia(file, text);
                        });
            } else {
                findings.add(
                        entry,
                        "the lesson '" + entry.text("id") + "' has no text in " + language.ownName() + ": " + file
                                + " is missing");
            }
        }
        return new CoursePackage.Lesson(entry.text("id"), entry.texts("title"), entry.number("minutes"), texts);
    }

    private void checkMedia(String file, LessonText text) {
        text.media().forEach((media, line) -> {
            if (!folder.has(media)) {
                findings.add(folder.shown(file), line, "there is no file " + media + " in the course's folder");
            }
        });
    }
}
