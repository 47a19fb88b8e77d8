package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.yaml.Problem;

/** Checks a draft as it would be checked at publishing. */
@ApplicationScoped
public class DraftCheck {

    private Drafts drafts;
    private CoursePackageReader reader;

    protected DraftCheck() {}

    @Inject
    public DraftCheck(Drafts drafts, CoursePackageReader reader) {
        this.drafts = drafts;
        this.reader = reader;
    }

    /**
     * What stands against publishing the draft's files, by file and line; nothing if they are sound.
     *
     * @throws org.ijaza.platform.NotFound if it is not one that the caller writes or reviews
     */
    public List<Problem> findProblems(long id) {
        String code = drafts.getDraft(id).getCourseCode();
        return reader.findProblems(PackageFiles.of(code, drafts.getFiles(id)));
    }
}
