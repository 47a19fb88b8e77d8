package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.Courses;
import org.ijaza.platform.NotFound;

/** The question banks used last, in memory: a page of a test then costs no query for its questions. */
@ApplicationScoped
public class VersionBanks {

    /** Versions kept. A bank of 200 questions in three languages takes about half a megabyte. */
    private static final int MOST = 40;

    @Inject
    private QuestionStore store;

    @Inject
    private Courses courses;

    private final Map<Long, VersionBank> byVersion = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, VersionBank> eldest) {
            return size() > MOST;
        }
    };

    protected VersionBanks() {}

    /** For tests without a container. */
    VersionBanks(QuestionStore store, Courses courses) {
        this.store = store;
        this.courses = courses;
    }

    /**
     * The bank of a published version, without tests if that has none.
     *
     * @throws NotFound if there is no such version
     */
    public VersionBank getOfVersion(long versionId) {
        VersionBank kept = find(versionId);
        if (kept == null) {
            // two who miss it at once both read it, which does no harm and holds nobody up
            kept = read(versionId);
            keep(versionId, kept);
        }
        return kept;
    }

    /**
     * The bank that a test draws from.
     *
     * @throws NotFound if there is no such test
     */
    public VersionBank getOfTest(long testId) {
        return findWith(testId)
                .orElseGet(() -> getOfVersion(store.findVersionOf(testId).orElseThrow(NotFound::new)));
    }

    private VersionBank read(long versionId) {
        CourseOutline course = courses.getOutline(versionId, null);
        return new VersionBank(
                store.findQuestions(versionId).stream().map(BankQuestion::of).toList(),
                store.findTests(versionId).stream()
                        .map(test -> Blueprint.of(test, course))
                        .toList());
    }

    private synchronized VersionBank find(long versionId) {
        return byVersion.get(versionId);
    }

    private synchronized void keep(long versionId, VersionBank bank) {
        byVersion.put(versionId, bank);
    }

    private synchronized Optional<VersionBank> findWith(long testId) {
        return byVersion.values().stream()
                .filter(bank -> bank.tests().stream().anyMatch(test -> test.testId() == testId))
                .findFirst();
    }
}
