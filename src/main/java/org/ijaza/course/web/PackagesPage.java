package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.exchange.CourseExchange;
import org.ijaza.course.exchange.PackageArchive;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.omnifaces.util.Faces;
import org.primefaces.event.FileUploadEvent;

/** Course packages: those that come in become drafts, versions go out as they were published. */
@Named
@RequestScoped
public class PackagesPage {

    @Inject
    private CourseExchange exchange;

    private List<CourseVersion> versions;
    private List<Problem> problems = List.of();

    @PostConstruct
    void load() {
        versions = exchange.findVersions();
    }

    /** Shows every mistake on this page; else leads to the draft beside what is published. */
    public void take(FileUploadEvent upload) throws IOException {
        try (InputStream in = upload.getFile().getInputStream()) {
            Draft draft = exchange.importDraft(in.readNBytes(PackageArchive.LARGEST + 1), "ZIP");
            Faces.redirect("/author/review?draft=%s&done=exchange.imported", String.valueOf(draft.getId()));
        } catch (Problems found) {
            problems = found.list();
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
}
