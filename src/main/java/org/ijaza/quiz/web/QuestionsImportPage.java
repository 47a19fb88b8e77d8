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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.BankPlace;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.quiz.exchange.Format;
import org.ijaza.quiz.exchange.ImportState;
import org.ijaza.quiz.exchange.Preview;
import org.ijaza.quiz.exchange.QuestionExchange;
import org.ijaza.quiz.exchange.QuestionImport;
import org.ijaza.quiz.exchange.QuestionImports;
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
    private QuestionImports imports;

    @Inject
    private Caller caller;

    @Inject
    private BankAddress address;

    @Inject
    @Param(name = "import")
    private String importId;

    private long draftId;
    private String module;
    private BankPlace place;
    private List<QuestionSheet.Measured> objectives;
    private QuestionImport found;
    private Preview preview;
    private Map<Format, List<Refused>> left = Map.of();
    private Part file;
    private Format format = Format.MOODLE;
    private Language language;
    private String objective;
    private Level level = Level.UNDERSTAND;

    @PostConstruct
    void load() {
        draftId = address.getDraft();
        module = address.getModule();
        place = desk.getPlace(draftId, module);
        language = caller.language();
        if (importId != null && !importId.isBlank()) {
            found = imports.getImport(draftId, module, id());
            objectives = desk.findObjectives(place);
        } else if (!place.isAll()) {
            QuestionSheet sheet = desk.getSheet(draftId, module);
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
            long kept = imports.upload(draftId, module, format, language, content.readAllBytes());
            return address.redirect("questions-import") + "&import=" + kept;
        }
    }

    public String confirm() {
        imports.confirm(draftId, module, id(), objective, level);
        return address.redirect("questions-import") + "&import=" + importId;
    }

    public String discard() {
        imports.discard(draftId, module, id());
        return address.redirect("questions-import") + "&done=questions.discarded";
    }

    /** What names the file in an address, from the question mark on. */
    public String parameters() {
        return address.parameters();
    }

    /** Where the questions come from in this format. */
    public String exportAddress(Format into) {
        return "/api/drafts/" + draftId + "/questions/" + into.word() + (module == null ? "" : "?module=" + module);
    }

    /** What an export leaves behind; nothing while an import is shown. */
    public List<Refused> left(Format behind) {
        return left.getOrDefault(behind, List.of());
    }

    /** Where the questions come in. */
    public BankPlace getPlace() {
        return place;
    }

    /** Whether they may now. */
    public boolean isWritable() {
        return desk.isWritable(place);
    }

    /** What those that name none may measure. */
    public List<QuestionSheet.Measured> getObjectives() {
        return objectives;
    }

    /** {@code NONE} before a file was read, else how far its import is. */
    public String getState() {
        return found == null ? "NONE" : found.getState().name();
    }

    /** Whether it is being done, so that the page looks again. */
    public boolean isRunning() {
        return found != null && found.getState() == ImportState.CONFIRMED;
    }

    /** The import that the address names; null if it names none. */
    public QuestionImport getFound() {
        return found;
    }

    /** What the file would bring; null once it is confirmed, and before one was read. */
    public Preview getPreview() {
        if (preview == null && found != null && found.getState() == ImportState.READ) {
            preview = imports.getPreview(draftId, module, id());
        }
        return preview;
    }

    /** Where the questions are once they are in. */
    public String getHome() {
        return place.isAll() ? "/author/draft?id=" + draftId : address.of("questions");
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
