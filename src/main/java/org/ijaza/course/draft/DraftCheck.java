package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageFiles;
import org.ijaza.platform.yaml.Problem;

/** Checks a draft as it would be checked at publishing. */
@ApplicationScoped
public class DraftCheck {

    /** Drafts that are worked on at the same time. */
    private static final int MOST = 50;

    /** @param fingerprint of the draft's files that the problems were found in */
    private record Found(String fingerprint, List<Problem> problems) {}

    private final Map<Long, Found> byDraft = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Found> eldest) {
            return size() > MOST;
        }
    };

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
        String fingerprint = drafts.getFingerprint(id);
        return find(id, fingerprint).orElseGet(() -> {
            List<Problem> problems = reader.findProblems(PackageFiles.of(code, drafts.getFiles(id)));
            keep(id, new Found(fingerprint, problems));
            return problems;
        });
    }

    private synchronized Optional<List<Problem>> find(long id, String fingerprint) {
        return Optional.ofNullable(byDraft.get(id))
                .filter(found -> found.fingerprint().equals(fingerprint))
                .map(Found::problems);
    }

    private synchronized void keep(long id, Found found) {
        byDraft.put(id, found);
    }
}
