package org.ijaza.quiz;

import java.util.Map;

/**
 * Says who may begin a test. The room that knows enrolment and progress implements it as a CDI bean; of
 * several answers the most open one counts, and where nobody answers no test opens. An attempt that was begun
 * may be finished whatever happens to the enrolment meanwhile.
 */
public interface TestAdmission {

    /**
     * @param personId who wants to sit the test
     * @param versionId the published version of the course that the test belongs to
     * @return of each kind of test, since a final one usually asks for more than a pre-test; one that is left out is
     *     {@link Admission#UNKNOWN}
     */
    Map<TestKind, Admission> admit(long personId, long versionId);
}
