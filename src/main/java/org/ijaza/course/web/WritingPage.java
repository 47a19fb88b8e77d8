package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftFile;
import org.ijaza.course.draft.DraftOutline;
import org.ijaza.course.draft.DraftStructure;
import org.ijaza.course.draft.Drafts;
import org.ijaza.course.draft.Paths;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** Where a lesson of a draft is written in its three languages. The texts themselves travel by {@link DraftResource}. */
@Named
@RequestScoped
public class WritingPage {

    @Inject
    private Drafts drafts;

    @Inject
    private DraftStructure structure;

    @Inject
    @Param(name = "draft")
    private Long draftId;

    @Inject
    @Param
    private String module;

    @Inject
    @Param
    private String lesson;

    private Draft draft;
    private DraftOutline.Lesson entry;
    private List<Pane> panes;

    /**
     * One language of the lesson.
     *
     * @param revision of the text; 0 if there is none yet
     * @param source whether the others are translated from it
     * @param outdated whether it is behind the source text
     */
    public record Pane(Language language, String path, int revision, String text, boolean source, boolean outdated) {

        /** For ids: {@code ar}, {@code fr}, {@code en}. */
        public String code() {
            return language.code();
        }
    }

    @PostConstruct
    void load() {
        if (draftId == null || lesson == null) {
            throw new NotFound();
        }
        draft = drafts.getDraft(draftId);
        DraftOutline outline = structure.getOutline(draftId);
        String path = module == null
                ? "adaptations/" + String.valueOf(draft.getCountry()).toLowerCase(Locale.ROOT) + "/" + lesson
                : "modules/" + module + "/" + lesson;
        entry = Stream.concat(
                        outline.modules().stream().flatMap(known -> known.lessons().stream()),
                        outline.national().stream())
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
        panes = Stream.of(Language.values()).map(this::pane).toList();
    }

    private Pane pane(Language language) {
        String path = Paths.textOf(entry.path(), language);
        Optional<DraftFile> file = drafts.findFile(draftId, path);
        return new Pane(
                language,
                path,
                file.map(DraftFile::getRevision).orElse(0),
                file.map(DraftFile::getText).orElse(""),
                entry.source() == language,
                entry.outdated().contains(language));
    }

    /** Says that the text in this language says what the source text says. */
    public String markUpToDate(String language) {
        structure.markUpToDate(draftId, entry.path(), language(language));
        return again();
    }

    /** Says that the other texts are translated from this one. */
    public String translateFrom(String language) {
        structure.translateFrom(draftId, entry.path(), language(language));
        return again();
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotFound::new);
    }

    private String again() {
        return "/author/lesson?faces-redirect=true&draft=" + draftId + (module == null ? "" : "&module=" + module)
                + "&lesson=" + lesson;
    }

    public Draft getDraft() {
        return draft;
    }

    public DraftOutline.Lesson getEntry() {
        return entry;
    }

    public List<Pane> getPanes() {
        return panes;
    }

    /** Whether the caller may change the lesson now. */
    public boolean isWritable() {
        return drafts.mayWrite(draft) && draft.covers(entry.path());
    }
}
