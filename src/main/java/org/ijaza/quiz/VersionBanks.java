package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.Courses;
import org.ijaza.platform.LastUsed;
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

    private final LastUsed<Long, VersionBank> byVersion = new LastUsed<>(MOST);

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
        return byVersion.find(versionId).orElseGet(() -> {
            VersionBank bank = read(versionId);
            byVersion.keep(versionId, bank);
            return bank;
        });
    }

    /**
     * The bank that a test draws from.
     *
     * @throws NotFound if there is no such test
     */
    public VersionBank getOfTest(long testId) {
        return byVersion
                .findAny(bank -> bank.tests().stream().anyMatch(test -> test.testId() == testId))
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
}
