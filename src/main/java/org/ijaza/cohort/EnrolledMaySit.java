package org.ijaza.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.ijaza.quiz.Admission;
import org.ijaza.quiz.TestAdmission;
import org.ijaza.quiz.TestKind;

/** Opens the tests of a course to those who take it: the pre-test at once, the final test after the modules. */
@ApplicationScoped
public class EnrolledMaySit implements TestAdmission {

    @Inject
    private Learning learning;

    @Override
    public Map<TestKind, Admission> admit(long personId, long versionId) {
        return learning.areLessonsDone(personId, versionId)
                .map(done ->
                        Map.of(TestKind.PRE, Admission.OPEN, TestKind.FINAL, done ? Admission.OPEN : Admission.NOT_YET))
                .orElse(Map.of());
    }
}
