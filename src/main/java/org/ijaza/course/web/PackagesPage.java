package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.exchange.CourseExchange;
import org.ijaza.course.exchange.PackageArchive;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/** Course packages: those that come in become drafts, versions go out as they were published. */
@Named
@RequestScoped
public class PackagesPage {

    @Inject
    private CourseExchange exchange;

    private List<CourseVersion> versions;
    private Part archive;
    private List<Problem> problems = List.of();

    @PostConstruct
    void load() {
        versions = exchange.findVersions();
    }

    /** Shows every mistake on this page; else leads to the draft beside what is published. */
    public String take() throws IOException {
        if (archive == null || archive.getSize() == 0) {
            throw new Invalid("archive", "exchange.failure.missing");
        }
        try (InputStream in = archive.getInputStream()) {
            Draft draft = exchange.importDraft(in.readNBytes(PackageArchive.LARGEST + 1), "ZIP");
            return "/author/review?faces-redirect=true&draft=" + draft.getId() + "&done=exchange.imported";
        } catch (Problems found) {
            problems = found.list();
            return null;
        }
    }

    /** The newest version of each course. */
    public List<CourseVersion> getVersions() {
        return versions;
    }

    /** Whether the caller may bring courses in: the regional centre's authors do. */
    public boolean isMayImport() {
        return exchange.mayImport();
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public Part getArchive() {
        return archive;
    }

    public void setArchive(Part archive) {
        this.archive = archive;
    }
}
