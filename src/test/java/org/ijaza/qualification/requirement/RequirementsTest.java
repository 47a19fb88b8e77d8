package org.ijaza.qualification.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.qualification.requirement.Finding.Progress.MET;
import static org.ijaza.qualification.requirement.Finding.Progress.OPEN;
import static org.ijaza.qualification.requirement.Finding.Progress.WAITING;
import static org.ijaza.qualification.requirement.Shown.Standing.NOT_RECOGNISED;
import static org.ijaza.qualification.requirement.Shown.Standing.RECOGNISED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** What each type of requirement makes of what is known. */
class RequirementsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Texts TEXT = new Texts("ع", "f", "e");

    private record Known(
            List<Completed> completed, Set<String> certificates, Map<String, List<Shown>> all, boolean isEndorsed)
            implements Facts {
        @Override
        public Optional<Integer> score(String course) {
            return completed(course).map(Completed::score);
        }

        @Override
        public boolean holds(String certificateKind) {
            return certificates.contains(certificateKind);
        }

        @Override
        public List<Shown> shown(String requirement) {
            return all.getOrDefault(requirement, List.of());
        }

        @Override
        public boolean isReached(String task) {
            return task.equals("reached");
        }
    }

    private static final Facts NOTHING = new Known(List.of(), Set.of(), Map.of(), false);

    private static Facts completed(String course, int score, String at, int hours) {
        return new Known(
                List.of(new Facts.Completed(course, score, Instant.parse(at), hours)), Set.of(), Map.of(), false);
    }

    private static Facts shown(String requirement, Shown... pieces) {
        return new Known(List.of(), Set.of(), Map.of(requirement, List.of(pieces)), false);
    }

    private static Finding.Progress progress(Requirement requirement, Facts facts) {
        return requirement.find(facts, NOW).progress();
    }

    @Test
    void a_course_is_completed_with_a_score_and_not_too_long_ago() {
        Requirement asked = new CourseCompleted("c", "core", Optional.of(75), Optional.of(24));

        assertThat(progress(asked, NOTHING)).isEqualTo(OPEN);
        assertThat(progress(asked, completed("core", 75, "2024-11-23T09:00:00Z", 8)))
                .isEqualTo(MET);
        assertThat(progress(asked, completed("core", 74, "2026-11-01T09:00:00Z", 8)))
                .isEqualTo(OPEN);
        assertThat(progress(asked, completed("core", 90, "2024-11-23T08:59:59Z", 8)))
                .isEqualTo(OPEN);
        assertThat(progress(asked, completed("other", 90, "2026-11-01T09:00:00Z", 8)))
                .isEqualTo(OPEN);
    }

    @Test
    void an_update_course_counts_for_its_months_only() {
        Requirement asked = new UpdateCourse("u", "update", 12);

        assertThat(progress(asked, completed("update", 0, "2025-12-01T00:00:00Z", 2)))
                .isEqualTo(MET);
        assertThat(progress(asked, completed("update", 0, "2025-11-01T00:00:00Z", 2)))
                .isEqualTo(OPEN);
    }

    @Test
    void a_certificate_is_held_or_not() {
        Requirement asked = new CertificateHeld("c", "trainer");

        assertThat(progress(asked, new Known(List.of(), Set.of("trainer"), Map.of(), false)))
                .isEqualTo(MET);
        assertThat(progress(asked, NOTHING)).isEqualTo(OPEN);
        assertThat(asked.certificates()).containsExactly("trainer");
    }

    @Test
    void hours_are_those_of_courses_and_those_recognised() {
        Requirement asked = new HoursAttended("h", 20, Set.of("core"));
        Known facts = new Known(
                List.of(new Facts.Completed("core", null, NOW, 12), new Facts.Completed("other", null, NOW, 50)),
                Set.of(),
                Map.of("h", List.of(new Shown(8, Shown.Standing.WAITING), new Shown(100, NOT_RECOGNISED))),
                false);

        assertThat(asked.find(facts, NOW).reached()).hasValue(12);
        assertThat(progress(asked, facts)).isEqualTo(WAITING);
        assertThat(progress(new HoursAttended("h", 62, Set.of()), facts)).isEqualTo(MET);
        assertThat(progress(new HoursAttended("h", 71, Set.of()), facts)).isEqualTo(OPEN);
    }

    @Test
    void sessions_are_counted_one_by_one_as_they_are_recognised() {
        Requirement asked = new SessionsLed("s", 2, true);

        assertThat(progress(asked, shown("s", new Shown(1, RECOGNISED)))).isEqualTo(OPEN);
        assertThat(progress(asked, shown("s", new Shown(1, RECOGNISED), new Shown(1, Shown.Standing.WAITING))))
                .isEqualTo(WAITING);
        assertThat(progress(asked, shown("s", new Shown(1, RECOGNISED), new Shown(1, RECOGNISED))))
                .isEqualTo(MET);
    }

    @Test
    void evidence_from_elsewhere_waits_for_a_decision_and_counts_after_it_only() {
        Requirement asked = new EvidenceFromElsewhere("e", TEXT);

        assertThat(progress(asked, shown("e", new Shown(1, Shown.Standing.WAITING))))
                .isEqualTo(WAITING);
        assertThat(progress(asked, shown("e", new Shown(1, NOT_RECOGNISED)))).isEqualTo(OPEN);
        assertThat(progress(asked, shown("e", new Shown(1, NOT_RECOGNISED), new Shown(1, RECOGNISED))))
                .isEqualTo(MET);
    }

    @Test
    void a_declaration_an_endorsement_and_a_task_are_there_or_not() {
        assertThat(progress(new DeclarationSigned("d", TEXT), shown("d", new Shown(1, RECOGNISED))))
                .isEqualTo(MET);
        assertThat(progress(new DeclarationSigned("d", TEXT), NOTHING)).isEqualTo(OPEN);
        assertThat(progress(new Endorsement("e"), new Known(List.of(), Set.of(), Map.of(), true)))
                .isEqualTo(MET);
        assertThat(progress(new Endorsement("e"), NOTHING)).isEqualTo(OPEN);
        assertThat(progress(new Task("reached", true, 2, 3, 2, TEXT, List.of()), NOTHING))
                .isEqualTo(MET);
        assertThat(progress(new Task("open", false, 2, 3, 2, TEXT, List.of()), NOTHING))
                .isEqualTo(OPEN);
    }

    @Test
    void a_group_is_met_by_as_many_as_it_asks_for() {
        Requirement met = new EvidenceFromElsewhere("met", TEXT);
        Requirement waiting = new EvidenceFromElsewhere("waiting", TEXT);
        Requirement open = new EvidenceFromElsewhere("open", TEXT);
        List<Requirement> parts = List.of(met, waiting, open);
        Facts facts = new Known(
                List.of(),
                Set.of(),
                Map.of(
                        "met", List.of(new Shown(1, RECOGNISED)),
                        "waiting", List.of(new Shown(1, Shown.Standing.WAITING))),
                false);

        assertThat(progress(new Group("any", 1, parts), facts)).isEqualTo(MET);
        assertThat(progress(new Group("two", 2, parts), facts)).isEqualTo(WAITING);
        assertThat(progress(new Group("all", 3, parts), facts)).isEqualTo(OPEN);
        assertThat(progress(new Group("nested", 2, List.of(new Group("any", 1, parts), open)), facts))
                .isEqualTo(OPEN);
        assertThat(new Group("two", 2, parts).find(facts, NOW).reached()).hasValue(1);
    }
}
