package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.qualification.Candidates.ADMITTER;
import static org.ijaza.qualification.Candidates.CANDIDATE;
import static org.ijaza.qualification.Candidates.CERTIFIER;
import static org.ijaza.qualification.Candidates.ENDORSER;
import static org.ijaza.qualification.Candidates.FIRST;
import static org.ijaza.qualification.Candidates.MONDAY;
import static org.ijaza.qualification.Candidates.SCHEME;
import static org.ijaza.qualification.Candidates.SECOND;
import static org.ijaza.qualification.Candidates.TASK;
import static org.ijaza.qualification.Candidates.THIRD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.junit.jupiter.api.Test;

class CandidacyTest {

    @Test
    void the_whole_way_leads_to_the_certificate() {
        Candidacy candidacy = Candidates.atDecision();

        Candidates.grant(candidacy, CERTIFIER);

        assertThat(candidacy.getState()).isEqualTo(CandidacyState.GRANTED);
        assertThat(candidacy.getActs())
                .extracting(CandidacyAct::getAct)
                .containsExactly(
                        Act.APPLIED,
                        Act.ENDORSED,
                        Act.ADMITTED,
                        Act.HANDED_IN,
                        Act.ASSIGNED,
                        Act.ASSESSED,
                        Act.ASSESSED,
                        Act.REACHED,
                        Act.GRANTED);
    }

    @Test
    void nobody_acts_on_the_own_candidacy() {
        Candidacy candidacy = Candidates.applied();

        for (Duty duty : Duty.values()) {
            assertThat(candidacy.obstacle(duty, CANDIDATE)).contains("candidacy.obstacle.SELF");
        }
        assertThatThrownBy(() -> candidacy.endorse(CANDIDATE, "I am good.", MONDAY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void who_endorsed_neither_assesses_nor_decides() {
        Candidacy candidacy = Candidates.admitted();

        assertThat(candidacy.obstacle(Duty.ASSESS, ENDORSER)).contains("candidacy.obstacle.ENDORSED");
        assertThat(candidacy.obstacle(Duty.DECIDE, ENDORSER)).contains("candidacy.obstacle.ENDORSED");
        Candidates.handIn(candidacy);
        assertThatThrownBy(() -> candidacy.assign(SCHEME, List.of(ENDORSER, FIRST), ADMITTER, MONDAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void who_assessed_does_not_decide() {
        Candidacy candidacy = Candidates.atDecision();

        assertThat(candidacy.obstacle(Duty.DECIDE, FIRST)).contains("candidacy.obstacle.ASSESSED");
        assertThatThrownBy(() -> Candidates.grant(candidacy, FIRST)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> candidacy.refuse(SECOND, "Bad.", MONDAY)).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_says_to_have_trained_the_candidate_does_not_decide() {
        Candidacy candidacy = Candidates.atDecision();

        candidacy.declare(SCHEME, CERTIFIER, Act.TRAINED, MONDAY);

        assertThatThrownBy(() -> Candidates.grant(candidacy, CERTIFIER))
                .isInstanceOf(Forbidden.class)
                .hasMessage("candidacy.obstacle.TRAINED");
        assertThat(candidacy.obstacle(Duty.DECIDE, ADMITTER)).isEmpty();
    }

    @Test
    void nobody_sees_the_ratings_of_another_before_both_are_in() {
        Candidacy candidacy = Candidates.inAssessment();
        Candidates.rate(candidacy, FIRST, 3);

        assertThat(candidacy.visibleTo(SECOND, SCHEME)).isEmpty();
        assertThat(candidacy.visibleTo(CANDIDATE, SCHEME)).isEmpty();
        assertThat(candidacy.visibleTo(FIRST, SCHEME)).hasSize(1);

        Candidates.rate(candidacy, SECOND, 3);
        assertThat(candidacy.visibleTo(FIRST, SCHEME)).hasSize(2);
        assertThat(candidacy.visibleTo(CANDIDATE, SCHEME)).hasSize(2);
    }

    @Test
    void a_third_settles_where_two_differ_by_more_than_a_level() {
        Candidacy candidacy = Candidates.inAssessment();
        Map<String, Integer> harsh = new HashMap<>(Candidates.levels(3));
        harsh.put("law", 1);
        candidacy.rate(SCHEME, FIRST, harsh, "Sources are missing.", MONDAY);
        Candidates.rate(candidacy, SECOND, 4);

        assertThat(candidacy.getState()).isEqualTo(CandidacyState.ASSIGNMENT);
        assertThat(candidacy.visibleTo(THIRD, SCHEME)).isEmpty();
        candidacy.assign(SCHEME, List.of(THIRD), ADMITTER, MONDAY);
        Candidates.rate(candidacy, THIRD, 3);

        assertThat(candidacy.getState()).isEqualTo(CandidacyState.DECISION);
        assertThat(candidacy.round(SCHEME).result("law")).isEqualTo(3);
        assertThat(candidacy.round(SCHEME).result("safety")).isEqualTo(3.5);
    }

    @Test
    void work_below_the_level_is_handed_in_again_and_at_last_ends_the_candidacy() {
        Candidacy candidacy = Candidates.inAssessment();
        Candidates.rate(candidacy, FIRST, 3);
        Candidates.rate(candidacy, SECOND, 2);
        assertThat(candidacy.getState()).isEqualTo(CandidacyState.HAND_IN);
        assertThat(candidacy.getRound()).isEqualTo(2);
        assertThat(candidacy.visibleTo(CANDIDATE, SCHEME)).hasSize(2);

        for (int round = 2; round <= TASK.rounds(); round++) {
            Candidates.handIn(candidacy);
            candidacy.assign(SCHEME, List.of(FIRST, SECOND), ADMITTER, MONDAY);
            Candidates.rate(candidacy, FIRST, 2);
            Candidates.rate(candidacy, SECOND, 2);
        }
        assertThat(candidacy.getState()).isEqualTo(CandidacyState.NOT_PASSED);
    }

    @Test
    void an_assessor_who_declares_a_tie_makes_room_for_another() {
        Candidacy candidacy = Candidates.inAssessment();
        Candidates.rate(candidacy, FIRST, 3);

        candidacy.declare(SCHEME, SECOND, Act.RELATED, MONDAY);

        assertThat(candidacy.getState()).isEqualTo(CandidacyState.ASSIGNMENT);
        assertThatThrownBy(() -> candidacy.assign(SCHEME, List.of(SECOND), ADMITTER, MONDAY))
                .isInstanceOf(Invalid.class);
        candidacy.assign(SCHEME, List.of(THIRD), ADMITTER, MONDAY);
        Candidates.rate(candidacy, THIRD, 4);
        assertThat(candidacy.getState()).isEqualTo(CandidacyState.DECISION);
    }

    @Test
    void one_assessor_after_the_other_may_declare_a_tie() {
        Candidacy candidacy = Candidates.inAssessment();

        candidacy.declare(SCHEME, FIRST, Act.TRAINED, MONDAY);
        candidacy.declare(SCHEME, SECOND, Act.RELATED, MONDAY);

        assertThat(candidacy.getState()).isEqualTo(CandidacyState.ASSIGNMENT);
        assertThat(candidacy.assessments()).isEmpty();
    }

    @Test
    void a_tie_is_declared_before_rating() {
        Candidacy candidacy = Candidates.inAssessment();
        Candidates.rate(candidacy, FIRST, 3);

        assertThatThrownBy(() -> candidacy.declare(SCHEME, FIRST, Act.TRAINED, MONDAY))
                .isInstanceOf(Conflict.class)
                .hasMessage("candidacy.conflict.ratedBefore");
    }

    @Test
    void every_criterion_needs_a_level_and_every_judgement_its_words() {
        Candidacy candidacy = Candidates.inAssessment();

        assertThatThrownBy(() -> candidacy.rate(SCHEME, FIRST, Map.of("law", 3), "Well.", MONDAY))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Candidates.rate(candidacy, FIRST, 5)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> candidacy.rate(SCHEME, FIRST, Candidates.levels(3), " ", MONDAY))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Candidates.applied().endorse(ENDORSER, "", MONDAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nothing_is_handed_in_without_a_file_and_nothing_more_than_five() {
        Candidacy candidacy = Candidates.admitted();
        assertThatThrownBy(() -> candidacy.handIn(MONDAY)).isInstanceOf(Invalid.class);
        for (int i = 0; i < HandedIn.MOST; i++) {
            candidacy.add("a", FileKind.TEXT, new byte[] {'a'}, MONDAY);
        }
        assertThatThrownBy(() -> candidacy.add("a", FileKind.TEXT, new byte[] {'a'}, MONDAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_file_is_called_by_what_it_is() {
        Candidacy candidacy = Candidates.admitted();

        assertThat(candidacy
                        .add("C:\\work\\../وحدة \"1\"\r\n.svg", FileKind.PDF, new byte[1], MONDAY)
                        .getName())
                .isEqualTo("وحدة 1.pdf");
        assertThat(candidacy.add(null, FileKind.TEXT, new byte[1], MONDAY).getName())
                .isEqualTo("file.txt");
    }

    @Test
    void what_has_ended_stays_as_it_is() {
        Candidacy candidacy = Candidates.applied();
        candidacy.withdraw(MONDAY);

        assertThatThrownBy(() -> candidacy.withdraw(MONDAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> candidacy.endorse(ENDORSER, "Good.", MONDAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> candidacy.declare(SCHEME, CERTIFIER, Act.TRAINED, MONDAY))
                .isInstanceOf(Conflict.class);
    }
}
