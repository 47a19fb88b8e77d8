package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

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
        return admit(personId, test.versionId()).getOrDefault(test.kind(), Admission.UNKNOWN);
    }

    /** The same for all tests of a version, by their kinds; one that is left out is unknown. */
    Map<TestKind, Admission> admit(long personId, long versionId) {
        Map<TestKind, Admission> most = new EnumMap<>(TestKind.class);
        for (TestAdmission admission : all) {
            admission
                    .admit(personId, versionId)
                    .forEach((kind, answer) ->
                            most.merge(kind, answer, BinaryOperator.maxBy(Comparator.<Admission>naturalOrder())));
        }
        return most;
    }
}
