package org.ijaza.course.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.CourseSources;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftContents;
import org.ijaza.course.draft.Drafts;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;

/** National adaptations: which lessons a country has of its own, and what became of those they were written for. */
@ApplicationScoped
@Transactional
public class Adaptations {

    private Drafts drafts;
    private DraftContents contents;
    private Courses courses;
    private CourseSources sources;
    private Caller caller;

    protected Adaptations() {}

    @Inject
    public Adaptations(Drafts drafts, DraftContents contents, Courses courses, CourseSources sources, Caller caller) {
        this.drafts = drafts;
        this.contents = contents;
        this.courses = courses;
        this.sources = sources;
        this.caller = caller;
    }

    /**
     * An adaptation beside the newest version of its course.
     *
     * @throws NotFound if it is not the draft of an adaptation that the caller writes or reviews
     * @throws Conflict if its file is not YAML
     */
    public AdaptationSheet getSheet(long draftId) {
        Draft draft = getAdaptation(draftId);
        SortedMap<String, byte[]> own = drafts.getFiles(draftId);
        CourseVersion newest = courses.getCurrentVersion(draft.getCourseCode());
        List<AdaptationFile.Entry> entries = fileOf(draft, own).entries();
        SortedMap<Integer, Map<String, String>> hashes = sources.findHashes(
                draft.getCourseCode(),
                entries.stream()
                        .flatMap(entry -> NationalLesson.textsOf(entry.base()).stream())
                        .toList());
        Map<String, String> current = hashes.getOrDefault(newest.getNumber(), Map.of());
        Map<String, Map<String, String>> writtenFor = new HashMap<>();
        entries.forEach(entry -> writtenFor.put(entry.id(), find(entry, hashes)));
        Set<String> wanted = new HashSet<>(current.values());
        writtenFor.values().forEach(texts -> wanted.addAll(texts.values()));
        Map<String, byte[]> texts = sources.findContents(wanted);
        List<AdaptationSheet.National> lessons = new ArrayList<>();
        for (AdaptationFile.Entry entry : entries) {
            Map<String, byte[]> now = contentsOf(entry, current, texts);
            Map<String, byte[]> then = contentsOf(entry, writtenFor.get(entry.id()), texts);
            AdaptationSheet.Standing standing = standing(entry, current);
            boolean comparable = standing == AdaptationSheet.Standing.CHANGED && !then.isEmpty();
            lessons.add(new AdaptationSheet.National(
                    entry.id(),
                    entry.module(),
                    entry.target(),
                    entry.replacing(),
                    String.valueOf(entry.title().getOrDefault(caller.language().code(), entry.id())),
                    entry.minutes(),
                    standing,
                    comparable ? FileChange.between(then, now) : List.of(),
                    pairs(folder(draft) + entry.id(), own, entry.base(), now)));
        }
        return new AdaptationSheet(draft, base(newest), lessons, drafts.mayWrite(draft));
    }

    private Draft getAdaptation(long draftId) {
        Draft draft = drafts.getDraft(draftId);
        if (!draft.isAdaptation()) {
            throw new NotFound();
        }
        return draft;
    }

    private static String folder(Draft draft) {
        return "adaptations/" + draft.getCountry().toLowerCase(Locale.ROOT) + "/";
    }

    private static AdaptationFile fileOf(Draft draft, Map<String, byte[]> own) {
        String path = folder(draft) + "adaptation.yaml";
        return AdaptationFile.read(path, text(own.get(path)), draft.getCountry());
    }

    private static String text(byte[] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** Hashes of the texts that a lesson was written for, from the newest version that had them; else none. */
    private static Map<String, String> find(
            AdaptationFile.Entry entry, SortedMap<Integer, Map<String, String>> versions) {
        return versions.values().stream()
                .filter(hashes -> entry.writtenFor()
                        .filter(written -> written.equals(fingerprint(entry.base(), hashes)))
                        .isPresent())
                .findFirst()
                .orElse(Map.of());
    }

    private static String fingerprint(String base, Map<String, String> hashes) {
        return Hash.sha256(String.join(
                " ",
                NationalLesson.textsOf(base).stream()
                        .map(path -> hashes.getOrDefault(path, ""))
                        .toList()));
    }

    private static AdaptationSheet.Standing standing(AdaptationFile.Entry entry, Map<String, String> current) {
        return entry.writtenFor()
                .map(written -> written.equals(fingerprint(entry.base(), current))
                        ? AdaptationSheet.Standing.CURRENT
                        : AdaptationSheet.Standing.CHANGED)
                .orElse(AdaptationSheet.Standing.UNKNOWN);
    }

    private static Map<String, byte[]> contentsOf(
            AdaptationFile.Entry entry, Map<String, String> hashes, Map<String, byte[]> texts) {
        Map<String, byte[]> found = new HashMap<>();
        NationalLesson.textsOf(entry.base()).stream()
                .filter(path -> texts.containsKey(hashes.get(path)))
                .forEach(path -> found.put(path, texts.get(hashes.get(path))));
        return found;
    }

    private static List<AdaptationSheet.Pair> pairs(
            String national, Map<String, byte[]> own, String base, Map<String, byte[]> now) {
        return Stream.of(Language.values())
                .map(language -> new AdaptationSheet.Pair(
                        language,
                        text(own.get(national + "." + language.code() + ".md")),
                        text(now.get(base + "." + language.code() + ".md"))))
                .toList();
    }

    private List<AdaptationSheet.BaseLesson> base(CourseVersion newest) {
        CourseOutline outline = courses.getOutline(newest.getId(), null);
        return outline.modules().stream()
                .flatMap(module -> module.lessons().stream()
                        .map(lesson -> new AdaptationSheet.BaseLesson(
                                module.code(), lesson.code(), lesson.title().in(caller.language()))))
                .toList();
    }

    /**
     * Adds a lesson of the country's own: with the base lesson's texts to begin with where it stands in its place.
     *
     * @throws NotFound if it is not the draft of an adaptation that the caller writes
     * @throws Invalid if there is no such base lesson, another stands in its place already, or the id is taken
     * @throws Conflict if the draft is not being written now
     */
    public void add(long draftId, NationalLesson lesson) {
        AdaptationSheet sheet = getSheet(draftId);
        boolean known = sheet.base().stream()
                .anyMatch(base ->
                        base.module().equals(lesson.module()) && base.id().equals(lesson.target()));
        boolean replaced = lesson.replacing()
                && sheet.lessons().stream()
                        .anyMatch(other -> other.replacing() && other.target().equals(lesson.target()));
        if (!known || replaced) {
            throw new Invalid("place", "adaptation.failure.place");
        }
        if (Stream.concat(
                        sheet.base().stream().map(AdaptationSheet.BaseLesson::id),
                        sheet.lessons().stream().map(AdaptationSheet.National::id))
                .anyMatch(lesson.id()::equals)) {
            throw new Invalid("id", "draft.failure.idTaken");
        }
        Map<String, byte[]> files = new HashMap<>();
        String base = "modules/" + lesson.module() + "/" + lesson.target();
        SortedMap<String, byte[]> published = sources.find(
                courses.getCurrentVersion(sheet.draft().getCourseCode()).getId());
        for (Language language : Language.values()) {
            String ending = "." + language.code() + ".md";
            files.put(
                    folder(sheet.draft()) + lesson.id() + ending,
                    lesson.replacing() ? published.getOrDefault(base + ending, new byte[0]) : new byte[0]);
        }
        change(sheet.draft(), files, List.of(), file -> file.add(lesson, currentFingerprint(sheet.draft(), base)));
    }

    /**
     * Takes a lesson of the country's away, with its texts.
     *
     * @throws NotFound if there is none, or it is not the draft of an adaptation that the caller writes
     * @throws Conflict if the draft is not being written now
     */
    public void remove(long draftId, String id) {
        Draft draft = getAdaptation(draftId);
        change(draft, Map.of(), NationalLesson.textsOf(folder(draft) + id), file -> {
            if (!file.remove(id)) {
                throw new NotFound();
            }
        });
    }

    /**
     * Notes that a lesson of the country's fits the base lesson as it is now.
     *
     * @throws NotFound if there is none, or it is not the draft of an adaptation that the caller writes
     * @throws Conflict if the draft is not being written now
     */
    public void confirm(long draftId, String id) {
        Draft draft = getAdaptation(draftId);
        change(draft, Map.of(), List.of(), file -> {
            AdaptationFile.Entry entry = file.entries().stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            file.note(id, currentFingerprint(draft, entry.base()));
        });
    }

    private String currentFingerprint(Draft draft, String base) {
        SortedMap<Integer, Map<String, String>> hashes =
                sources.findHashes(draft.getCourseCode(), NationalLesson.textsOf(base));
        int newest = courses.getCurrentVersion(draft.getCourseCode()).getNumber();
        return fingerprint(base, hashes.getOrDefault(newest, Map.of()));
    }

    /** @throws Forbidden if the caller writes nowhere */
    private void change(
            Draft draft, Map<String, byte[]> stored, List<String> removed, Consumer<AdaptationFile> change) {
        drafts.getForWriting(draft.getId()); // nobody else changes the file until this is done
        AdaptationFile file = fileOf(draft, drafts.getFiles(draft.getId()));
        change.accept(file);
        Map<String, byte[]> all = new HashMap<>(stored);
        all.put(folder(draft) + "adaptation.yaml", file.text().getBytes(StandardCharsets.UTF_8));
        contents.change(draft.getId(), all, removed);
    }
}
