package org.ijaza.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.quiz.Admission;
import org.ijaza.quiz.TestAdmission;
import org.ijaza.quiz.TestKind;

/** Opens the tests of a course to those who take it: the pre-test at once, the final test after the modules. */
@ApplicationScoped
public class EnrolledMaySit implements TestAdmission {

    @Inject
    private Learning learning;

    @Override
    public Admission admit(long personId, long versionId, TestKind kind) {
        return learning.areLessonsDone(personId, versionId)
                .map(done -> kind == TestKind.PRE || done ? Admission.OPEN : Admission.NOT_YET)
                .orElse(Admission.UNKNOWN);
    }
}
