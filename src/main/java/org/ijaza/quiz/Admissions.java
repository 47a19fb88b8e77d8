package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Asks all who know whether a person may begin a test. Where nobody answers, nobody may. */
@ApplicationScoped
class Admissions {

    private List<TestAdmission> all;

    protected Admissions() {}

    @Inject
    Admissions(@Any Instance<TestAdmission> all) {
        this(all.stream().toList());
    }

    /** For tests without a container. */
    Admissions(List<TestAdmission> all) {
        this.all = all;
    }

    /** The most open of all answers. */
    Admission admit(long personId, Blueprint test) {
        return all.stream()
                .map(admission -> admission.admit(personId, test.versionId(), test.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Admission.UNKNOWN);
    }
}
