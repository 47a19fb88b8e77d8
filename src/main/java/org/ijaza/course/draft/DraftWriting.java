package org.ijaza.course.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ijaza.account.Person;
import org.ijaza.course.draft.Paths.LessonPath;
import org.ijaza.course.source.MediaType;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlFormat;
import org.ijaza.platform.yaml.YamlTree;

/** One person's changes to the files of a draft, which is locked as long as the transaction runs. */
final class DraftWriting {

    private static final int LARGEST_TEXT = 256 << 10;

    private final DraftShelf shelf;
    private final Draft draft;
    private final Person self;
    private final Instant now;

    DraftWriting(DraftShelf shelf, Draft draft, Person self, Instant now) {
        this.shelf = shelf;
        this.draft = draft;
        this.self = self;
        this.now = now;
        draft.writtenBy(self);
    }

    /** Stores a file in place of the revision that it was made from; see {@link Drafts#saveFile}. */
    DraftFile save(String path, int expectedRevision, byte[] content) {
        draft.write(path, now);
        requireSize(path, content.length);
        Optional<DraftFile> standing = find(path);
        if (standing.isEmpty() && expectedRevision > 0) {
            throw new Conflict("draft.failure.gone");
        }
        if (standing.filter(file -> file.getRevision() != expectedRevision).isPresent()
                && !Arrays.equals(standing.get().getContent(), content)) {
            throw new Overtaken(standing.get());
        }
        byte[] before = standing.map(DraftFile::getContent).orElse(new byte[0]);
        DraftFile file = put(path, content);
        Paths.findLesson(path).ifPresent(lesson -> translated(lesson, before, content));
        return file;
    }

    private void translated(LessonPath text, byte[] before, byte[] after) {
        if (Arrays.equals(before, after)) {
            return;
        }
        translations(text.lesson(), translations -> {
            if (translations.sourceOf(text.lesson()) == text.language()) {
                translations.sourceChanged(text.lesson(), before, after);
            } else if (isBlank(before)) {
                translations.upToDate(text.lesson(), text.language()); // it was made from what stands there now
            }
        });
    }

    private static boolean isBlank(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).isBlank();
    }

    /** Changes what is known of a lesson's translations. */
    void translations(String lesson, Consumer<Translations> change) {
        String path = Paths.translationsOf(lesson);
        Translations translations =
                readTranslations(find(path).map(DraftFile::getText).orElse(""));
        change.accept(translations);
        if (translations.isEmpty()) {
            find(path).ifPresent(shelf::remove);
        } else {
            put(path, translations.bytes());
        }
    }

    private static Translations readTranslations(String text) {
        try {
            return Translations.read(text);
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", Translations.FILE);
        }
    }

    /** Changes a YAML file. */
    void yaml(String path, Consumer<YamlTree> change) {
        draft.write(path, now);
        DraftFile file = find(path).orElseThrow(() -> new Conflict("draft.failure.gone"));
        YamlTree tree = readYaml(path, file.getText());
        change.accept(tree);
        put(path, NewFiles.bytes(tree));
    }

    static YamlTree readYaml(String path, String text) {
        try {
            return YamlTree.read(path, text);
        } catch (Problems broken) {
            throw new Conflict("draft.failure.yaml", path);
        }
    }

    /** A file, locked: what others stored last. */
    Optional<DraftFile> find(String path) {
        return shelf.find(draft, path);
    }

    /** Files whose paths begin like this. */
    List<DraftFile> findUnder(String beginning) {
        return shelf.findUnder(draft, beginning);
    }

    /** Stores a file, whatever stands there. */
    DraftFile put(String path, byte[] content) {
        draft.write(path, now);
        Optional<DraftFile> standing = find(path);
        standing.ifPresent(file -> file.write(content, self, now));
        return standing.orElseGet(() -> {
            DraftFile file = new DraftFile(draft, path, content, self, now);
            shelf.add(file);
            return file;
        });
    }

    /** Removes a file, if it is there. */
    void remove(String path) {
        draft.write(path, now);
        find(path).ifPresent(shelf::remove);
    }

    /** Removes a lesson's texts and what is known of them. */
    void removeLesson(String lesson) {
        for (Language language : Language.values()) {
            remove(Paths.textOf(lesson, language));
        }
        translations(lesson, translations -> translations.remove(lesson));
    }

    /** Puts a lesson's texts elsewhere. */
    void moveLesson(String from, String to) {
        for (Language language : Language.values()) {
            find(Paths.textOf(from, language)).ifPresent(text -> {
                put(Paths.textOf(to, language), text.getContent());
                remove(text.getPath());
            });
        }
        translations(from, translations -> translations.move(from, to));
    }

    private static void requireSize(String path, int size) {
        int largest = MediaType.ofName(path)
                .map(type -> Math.toIntExact(type.largest()))
                .orElse(path.endsWith(".yaml") ? Math.toIntExact(YamlFormat.LARGEST_FILE) : LARGEST_TEXT);
        if (size > largest) {
            throw new Invalid("content", "draft.failure.tooLarge", largest >> 10);
        }
    }
}
