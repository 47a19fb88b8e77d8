package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.ijaza.centre.csv.GuestLine;
import org.ijaza.centre.csv.ImportState;
import org.ijaza.centre.csv.LineProblem;
import org.ijaza.centre.csv.PeopleImport;
import org.ijaza.centre.csv.PeopleImports;
import org.ijaza.platform.Invalid;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;

/** Importing a list: a file is checked, what was found is shown, and all are invited or nobody is. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private ThisCentre thisCentre;

    @Inject
    private PeopleImports imports;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "import")
    private String importParameter;

    private transient Part file;
    private Long importId;
    private List<LineProblem> problems = List.of();

    @PostConstruct
    void load() {
        importId = importParameter == null ? null : ThisCentre.idOf(importParameter);
        if (importId == null) {
            thisCentre.getId();
        } else {
            getImport();
        }
    }

    public void check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Invalid("file", "centre.import.file.missing");
        }
        problems = List.of();
        PeopleImports.Checked checked;
        try (InputStream content = file.getInputStream()) {
            checked = imports.check(thisCentre.getId(), content.readAllBytes());
        } finally {
            file = null;
        }
        problems = checked.problems();
        if (checked.importId() != null) {
            external.redirect(address() + "&import=" + checked.importId());
        }
    }

    public void confirm() throws IOException {
        imports.confirm(thisCentre.getId(), importId);
        external.redirect(address() + "&import=" + importId);
    }

    public void discard() throws IOException {
        imports.discard(thisCentre.getId(), importId);
        external.redirect(address() + "&done=centre.discarded");
    }

    private String address() {
        return "/centre/import?centre=" + thisCentre.getId();
    }

    /** The import that the address names; asks the database each time, since it moves on. */
    public PeopleImport getImport() {
        return imports.getImport(thisCentre.getId(), importId);
    }

    /** {@code NONE} before a file was found good, else how far it is. */
    public String getState() {
        return importId == null ? "NONE" : getImport().getState().name();
    }

    /** Whether the import is being done, so that the page looks again. */
    public boolean isRunning() {
        return importId != null && getImport().getState() == ImportState.CONFIRMED;
    }

    public List<GuestLine> getFirstGuests() {
        return imports.findFirstGuests(thisCentre.getId(), importId);
    }

    public List<LineProblem> getProblems() {
        return problems;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
