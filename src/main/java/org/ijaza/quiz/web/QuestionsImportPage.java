package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.quiz.exchange.Format;
import org.ijaza.quiz.exchange.Preview;
import org.ijaza.quiz.exchange.QuestionExchange;
import org.ijaza.quiz.exchange.Refused;
import org.omnifaces.cdi.Param;

/** Questions of other platforms: a file is read, what came of it is shown, and all of it is taken over or nothing. */
@Named
@RequestScoped
public class QuestionsImportPage {

    private static final int MOST_DIGITS = 18;

    @Inject
    private QuestionDesk desk;

    @Inject
    private QuestionExchange exchange;

    @Inject
    private Caller caller;

    @Inject
    @Param(name = "draft")
    private Long draftId;

    @Inject
    @Param
    private String module;

    @Inject
    @Param(name = "import")
    private String importId;

    private QuestionSheet sheet;
    private Preview preview;
    private Map<Format, List<Refused>> left = Map.of();
    private Part file;
    private Format format = Format.MOODLE;
    private Language language;
    private String objective;
    private Level level = Level.UNDERSTAND;

    @PostConstruct
    void load() {
        module = module == null || module.isBlank() ? null : module;
        sheet = desk.getSheet(Optional.ofNullable(draftId).orElseThrow(NotFound::new), module);
        language = caller.language();
        if (importId != null && !importId.isBlank()) {
            preview = exchange.getPreview(draftId, module, id());
        } else {
            left = Stream.of(Format.values())
                    .collect(Collectors.toMap(Function.identity(), one -> exchange.findLeft(sheet, one)));
        }
    }

    private long id() {
        if (importId.length() > MOST_DIGITS || !importId.matches("\\d+")) {
            throw new NotFound();
        }
        return Long.parseLong(importId);
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Invalid("file", "questions.import.failure.missing");
        }
        try (InputStream content = file.getInputStream()) {
            long kept = exchange.upload(draftId, module, format, language, content.readAllBytes());
            return redirect("questions-import") + "&import=" + kept;
        }
    }

    public String confirm() {
        exchange.confirm(draftId, module, id(), objective, level);
        return redirect("questions") + "&done=questions.imported";
    }

    public String discard() {
        exchange.discard(draftId, module, id());
        return redirect("questions-import") + "&done=questions.discarded";
    }

    private String redirect(String page) {
        return "/author/" + page + "?faces-redirect=true" + parameters().replaceFirst("\\?", "&");
    }

    /** What names the file in an address, from the question mark on. */
    public String parameters() {
        return "?draft=" + draftId + (module == null ? "" : "&module=" + module);
    }

    /** Where the questions come from in this format. */
    public String exportAddress(Format into) {
        return "/api/drafts/" + draftId + "/questions/" + into.word() + (module == null ? "" : "?module=" + module);
    }

    /** What an export leaves behind; nothing while an import is shown. */
    public List<Refused> left(Format behind) {
        return left.getOrDefault(behind, List.of());
    }

    public QuestionSheet getSheet() {
        return sheet;
    }

    /** What the uploaded file would bring; null before one was read. */
    public Preview getPreview() {
        return preview;
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }
}
