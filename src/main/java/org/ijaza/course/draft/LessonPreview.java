package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ijaza.course.markdown.LessonRenderer;
import org.ijaza.course.markdown.LessonText;
import org.ijaza.course.reference.SharedReferences;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;

/** Shows a text that is being written as learners will see it, made by the renderer that makes theirs. */
@ApplicationScoped
public class LessonPreview {

    private static final int LONGEST = 256 << 10;
    private static final LessonRenderer RENDERER = new LessonRenderer(
            (language, key, arguments) -> Messages.text(Locale.forLanguageTag(language.code()), key, arguments));

    @Inject
    private Drafts drafts;

    @Inject
    private SharedReferences references;

    /**
     * A text as it will be seen.
     *
     * @param html sanitised: may stand in a page as it is
     * @param problems what is wrong with it, by line
     */
    public record Rendered(String html, List<Problem> problems) {}

    /**
     * Renders a text.
     *
     * @throws org.ijaza.platform.NotFound if the draft is not one that the caller writes or reviews
     * @throws Invalid if the text is too long
     */
    public Rendered render(long draft, String markdown, Language language) {
        drafts.getDraft(draft);
        if (markdown.length() > LONGEST) {
            throw new Invalid("text", "draft.failure.tooLarge", LONGEST >> 10);
        }
        Findings findings = new Findings();
        LessonText text = LessonText.read(language.code(), markdown, references.get(), findings);
        String html = RENDERER.render(
                text,
                language,
                "preview-" + language.code(),
                name -> addressOf(draft, name, language),
                references.get());
        return new Rendered(html, findings.list());
    }

    /** Where a picture of a draft is served, with its words in one language, to those who may read it. */
    private static String addressOf(long draft, String path, Language language) {
        return "/api/drafts/" + draft + "/media?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&language="
                + language.code();
    }
}
