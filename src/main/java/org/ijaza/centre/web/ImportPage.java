package org.ijaza.centre.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.ijaza.centre.csv.LineProblem;
import org.ijaza.centre.csv.PeopleImports;
import org.ijaza.platform.Invalid;

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
    private ThisImport thisImport;

    private transient Part file;
    private List<LineProblem> problems = List.of();

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
        long importId = thisImport.getFound().getId();
        imports.confirm(thisCentre.getId(), importId);
        external.redirect(address() + "&import=" + importId);
    }

    public void discard() throws IOException {
        imports.discard(thisCentre.getId(), thisImport.getFound().getId());
        external.redirect(address() + "&done=centre.discarded");
    }

    private String address() {
        return "/centre/import?centre=" + thisCentre.getId();
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
