package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.LastUsed;
import org.ijaza.platform.yaml.Problem;

/** Checks a draft as it would be checked at publishing. */
@ApplicationScoped
public class DraftCheck {

    /** Drafts that are worked on at the same time. */
    private static final int MOST = 50;

    /** @param fingerprint of the files as they stood when problems were looked for */
    private record Files(long draft, String fingerprint) {}

    private final LastUsed<Files, List<Problem>> found = new LastUsed<>(MOST);

    private Drafts drafts;
    private CoursePackageReader reader;

    protected DraftCheck() {}

    @Inject
    public DraftCheck(Drafts drafts, CoursePackageReader reader) {
        this.drafts = drafts;
        this.reader = reader;
    }

    /**
     * What stands against publishing the draft's files, by file and line; nothing if they are sound. As long as none of
     * them changes, they are not even read again.
     *
     * @throws org.ijaza.platform.NotFound if it is not one that the caller writes or reviews
     */
    public List<Problem> findProblems(long id) {
        String code = drafts.getDraft(id).getCourseCode();
        Files files = new Files(id, drafts.getFingerprint(id));
        return found.find(files).orElseGet(() -> {
            List<Problem> problems = reader.findProblems(PackageFiles.of(code, drafts.getFiles(id)));
            found.keep(files, problems);
            return problems;
        });
    }
}
