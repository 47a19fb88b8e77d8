package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.qualification.Candidates.ADMITTER;
import static org.ijaza.qualification.Candidates.CERTIFIER;
import static org.ijaza.qualification.Candidates.ENDORSER;
import static org.ijaza.qualification.Candidates.MONDAY;
import static org.ijaza.qualification.Candidates.SCHEME;
import static org.ijaza.qualification.Candidates.THIRD;
import static org.ijaza.qualification.Way.Progress.DONE;
import static org.ijaza.qualification.Way.Progress.ENDED;
import static org.ijaza.qualification.Way.Progress.LATER;
import static org.ijaza.qualification.Way.Progress.NOW;
import static org.ijaza.qualification.Way.Progress.REFUSED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The picture of the way: application, endorsement, admission, preparation, decision, and an appeal if there is one. */
class WayTest {

    @Test
    void before_an_application_it_is_the_candidates_turn_and_the_rest_comes_later() {
        assertThat(stages(null)).containsExactly(NOW, LATER, LATER, LATER, LATER);
    }

    @Test
    void what_waits_for_somebody_is_going_on() {
        assertThat(stages(Candidates.applied())).containsExactly(DONE, NOW, LATER, LATER, LATER);
        assertThat(stages(Candidates.inAssessment())).containsExactly(DONE, DONE, DONE, NOW, LATER);
        assertThat(stages(Candidates.atDecision())).containsExactly(DONE, DONE, DONE, DONE, NOW);
    }

    @Test
    void a_way_that_ended_shows_where_and_that_the_application_was_sent() {
        Candidacy notEndorsed = Candidates.applied();
        notEndorsed.refuseEndorsement(ENDORSER, "Unknown to us.", MONDAY);
        assertThat(stages(notEndorsed)).containsExactly(DONE, REFUSED, ENDED, ENDED, ENDED);

        Candidacy notAdmitted = Candidates.applied();
        notAdmitted.endorse(ENDORSER, "We know her work.", MONDAY);
        notAdmitted.refuseAdmission(ADMITTER, "Too early.", MONDAY);
        assertThat(stages(notAdmitted)).containsExactly(DONE, DONE, REFUSED, ENDED, ENDED);
    }

    @Test
    void a_refusal_stays_one_while_it_is_appealed_and_after_that() {
        Candidacy refused = Candidates.atDecision();
        refused.refuse(CERTIFIER, "A session is missing.", MONDAY);
        assertThat(stages(refused)).containsExactly(DONE, DONE, DONE, DONE, REFUSED);

        refused.appeal("It was held.", MONDAY);
        assertThat(stages(refused)).containsExactly(DONE, DONE, DONE, DONE, REFUSED, NOW);

        refused.uphold(THIRD, "No proof of it.", MONDAY);
        assertThat(stages(refused)).containsExactly(DONE, DONE, DONE, DONE, REFUSED, REFUSED);
    }

    /** @param candidacy null before there is one */
    private static List<Way.Progress> stages(Candidacy candidacy) {
        Way way = new Way(SCHEME, Optional.ofNullable(candidacy), List.of(), List.of(), Map.of(), true, true, MONDAY);
        return way.stages().stream().map(Way.Step::progress).toList();
    }
}
