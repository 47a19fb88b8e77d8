package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.qualification.Candidates.MONDAY;
import static org.ijaza.qualification.Candidates.SCHEME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.ijaza.platform.Failure;

/** Over random histories, by people who try everything: what must never happen does not. */
class ImpartialityTest {

    private static final int PEOPLE = 8;

    /** What a candidate does. */
    private static final Set<Act> OWN = Set.of(Act.APPLIED, Act.HANDED_IN, Act.APPEALED, Act.WITHDRAWN);

    /** What somebody tries; most of it is refused at most moments. */
    enum Try {
        ENDORSE,
        REFUSE_ENDORSEMENT,
        ADMIT,
        HAND_IN,
        ASSIGN,
        RATE,
        DECLARE_TRAINED,
        DECLARE_RELATED,
        TAKE_PART,
        GRANT,
        REFUSE,
        APPEAL,
        UPHOLD,
        GRANT_ON_APPEAL,
        WITHDRAW,
        APPLY_AGAIN
    }

    record Deed(Try what, long by, long other, int level) {}

    @Provide
    Arbitrary<List<Deed>> histories() {
        Arbitrary<Try> what = Arbitraries.frequency(
                Tuple.of(6, Try.ENDORSE),
                Tuple.of(1, Try.REFUSE_ENDORSEMENT),
                Tuple.of(6, Try.ADMIT),
                Tuple.of(8, Try.HAND_IN),
                Tuple.of(14, Try.ASSIGN),
                Tuple.of(30, Try.RATE),
                Tuple.of(1, Try.DECLARE_TRAINED),
                Tuple.of(1, Try.DECLARE_RELATED),
                Tuple.of(4, Try.TAKE_PART),
                Tuple.of(14, Try.GRANT),
                Tuple.of(6, Try.REFUSE),
                Tuple.of(4, Try.APPEAL),
                Tuple.of(2, Try.UPHOLD),
                Tuple.of(3, Try.GRANT_ON_APPEAL),
                Tuple.of(3, Try.APPLY_AGAIN),
                Tuple.of(1, Try.WITHDRAW));
        Arbitrary<Long> person = Arbitraries.longs().between(1, PEOPLE);
        Arbitrary<Integer> level = Arbitraries.integers().between(2, 4);
        return Combinators.combine(what, person, person, level)
                .as(Deed::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(160);
    }

    /** All candidacies of one person, the newest last, as the platform begins each: with the ties of those before. */
    private static final class Life {
        private final List<Candidacy> candidacies = new ArrayList<>(List.of(Candidates.applied()));

        Candidacy present() {
            return candidacies.get(candidacies.size() - 1);
        }

        boolean attempt(Deed deed) {
            if (deed.what() != Try.APPLY_AGAIN) {
                return ImpartialityTest.attempt(present(), deed);
            }
            if (!present().getState().isFailed()) {
                return false;
            }
            Candidacy next = Candidates.applied();
            candidacies.stream()
                    .flatMap(one -> one.getActs().stream())
                    .forEach(act -> EarlierTies.carry(act, next, MONDAY));
            candidacies.add(next);
            return true;
        }

        /** Written apart from the rule under test, from what the field says. */
        Set<Long> whoDid(Act... acts) {
            Set<Long> people = new HashSet<>();
            for (Candidacy candidacy : candidacies) {
                candidacy.getActs().stream()
                        .filter(done -> List.of(acts).contains(done.getAct()))
                        .forEach(done -> people.add(done.getPersonId()));
            }
            return people;
        }
    }

    @Property(tries = 2000)
    void nobody_in_conflict_decides_assesses_or_hears_and_nothing_is_granted_without_every_step(
            @ForAll("histories") List<Deed> history) {
        Life life = new Life();
        for (Deed deed : history) {
            Candidacy candidacy = life.present();
            Set<Long> ties = life.whoDid(Act.ENDORSED, Act.TRAINED, Act.RELATED);
            Set<Long> assessed = life.whoDid(Act.ASSESSED);
            Set<Long> decided = whoDid(candidacy, Act.ADMITTED);
            decided.addAll(whoDid(candidacy, Act.REFUSED));
            decided.addAll(whoDid(candidacy, Act.TOOK_PART));
            CandidacyState before = candidacy.getState();
            int acts = candidacy.getActs().size();
            boolean done = life.attempt(deed);
            CandidacyState after = candidacy.getState();

            if (!done) {
                assertThat(after).isEqualTo(before);
                assertThat(candidacy.getActs()).hasSize(acts);
                continue;
            }
            assertThat(before == after || before.mayBecome(after) || deed.what() == Try.RATE)
                    .as(before + " to " + after)
                    .isTrue();
            switch (deed.what()) {
                case RATE -> assertThat(ties).doesNotContain(deed.by());
                case TAKE_PART, GRANT, REFUSE -> {
                    assertThat(ties).doesNotContain(deed.by());
                    assertThat(assessed).doesNotContain(deed.by());
                }
                case UPHOLD, GRANT_ON_APPEAL -> {
                    assertThat(ties).doesNotContain(deed.by());
                    assertThat(assessed).doesNotContain(deed.by());
                    assertThat(decided).doesNotContain(deed.by());
                }
                default -> assertThat(deed.by()).isPositive();
            }
            assertThat(candidacy.getActs().stream()
                            .skip(acts)
                            .filter(act -> !OWN.contains(act.getAct()))
                            .map(CandidacyAct::getPersonId))
                    .doesNotContain(Candidates.CANDIDATE);
            if (after == CandidacyState.GRANTED) {
                assertThat(done(candidacy)).contains(Act.ENDORSED, Act.ADMITTED, Act.HANDED_IN, Act.ASSESSED);
                assertThat(candidacy.round(SCHEME).isReached()).isTrue();
            }
            if (before != after) {
                Statistics.label("reached").collect(after);
            }
        }
    }

    @Property(tries = 2000)
    void no_assessor_sees_what_others_rated_before_all_are_in(@ForAll("histories") List<Deed> history) {
        Life life = new Life();
        for (Deed deed : history) {
            life.attempt(deed);
            Candidacy candidacy = life.present();
            for (long viewer = 1; viewer <= PEOPLE; viewer++) {
                for (Assessment seen : candidacy.visibleTo(viewer, SCHEME)) {
                    boolean allIn = candidacy.assessments().stream()
                            .filter(a -> a.getRound() == seen.getRound())
                            .allMatch(Assessment::isRated);
                    assertThat(seen.getAssessorId() == viewer || allIn).isTrue();
                }
            }
            Set<Long> endorsers = whoDid(candidacy, Act.ENDORSED);
            assertThat(candidacy.assessments())
                    .noneMatch(
                            a -> endorsers.contains(a.getAssessorId()) || a.getAssessorId() == candidacy.getPersonId());
        }
    }

    @Property(tries = 1000)
    void nobody_who_took_part_in_a_decision_hears_the_appeal_and_nobody_in_conflict_takes_part(
            @ForAll @Size(max = 4) List<@LongRange(min = 1, max = PEOPLE) Long> together,
            @ForAll @LongRange(min = 1, max = PEOPLE) long decider,
            @ForAll @LongRange(min = 1, max = PEOPLE) long hearer) {
        Candidacy candidacy = Candidates.atDecision();
        Set<Long> barred = Set.of(Candidates.CANDIDATE, Candidates.ENDORSER, Candidates.FIRST, Candidates.SECOND);
        Set<Long> deciding = new HashSet<>();
        together.stream()
                .filter(one -> attempt(candidacy, new Deed(Try.TAKE_PART, one, 0, 0)))
                .forEach(deciding::add);
        if (!attempt(candidacy, new Deed(Try.REFUSE, decider, 0, 0))) {
            assertThat(barred).contains(decider);
            return;
        }
        deciding.add(decider);
        assertThat(deciding).doesNotContainAnyElementsOf(barred);
        candidacy.appeal("Look again.", MONDAY);
        boolean heard = attempt(candidacy, new Deed(Try.UPHOLD, hearer, 0, 0));
        assertThat(heard)
                .isEqualTo(!deciding.contains(hearer) && !barred.contains(hearer) && hearer != Candidates.ADMITTER);
    }

    private static Set<Long> whoDid(Candidacy candidacy, Act act) {
        Set<Long> people = new HashSet<>();
        candidacy.getActs().stream()
                .filter(done -> done.getAct() == act)
                .forEach(done -> people.add(done.getPersonId()));
        return people;
    }

    private static List<Act> done(Candidacy candidacy) {
        return candidacy.getActs().stream().map(CandidacyAct::getAct).toList();
    }

    private static boolean attempt(Candidacy candidacy, Deed deed) {
        try {
            switch (deed.what()) {
                case ENDORSE -> candidacy.endorse(deed.by(), "Yes.", MONDAY);
                case REFUSE_ENDORSEMENT -> candidacy.refuseEndorsement(deed.by(), "No.", MONDAY);
                case ADMIT -> candidacy.admit(SCHEME, deed.by(), "Yes.", MONDAY);
                case HAND_IN -> Candidates.handIn(candidacy);
                case ASSIGN -> candidacy.assign(SCHEME, assessors(candidacy, deed), deed.by(), MONDAY);
                case RATE -> Candidates.rate(candidacy, deed.by(), deed.level());
                case DECLARE_TRAINED -> candidacy.declare(SCHEME, deed.by(), Act.TRAINED, MONDAY);
                case DECLARE_RELATED -> candidacy.declare(SCHEME, deed.by(), Act.RELATED, MONDAY);
                case TAKE_PART -> candidacy.takePart(deed.by(), MONDAY);
                case GRANT -> Candidates.grant(candidacy, deed.by());
                case REFUSE -> candidacy.refuse(deed.by(), "No.", MONDAY);
                case APPEAL -> candidacy.appeal("Look again.", MONDAY);
                case UPHOLD -> candidacy.uphold(deed.by(), "No.", MONDAY);
                case GRANT_ON_APPEAL -> candidacy.grantOnAppeal(deed.by(), "Yes.", MONDAY);
                case WITHDRAW -> candidacy.withdraw(MONDAY);
                case APPLY_AGAIN -> throw new IllegalStateException("not an act in a candidacy");
            }
            return true;
        } catch (Failure refused) {
            return false;
        }
    }

    private static List<Long> assessors(Candidacy candidacy, Deed deed) {
        long next = deed.other() % PEOPLE + 1;
        return candidacy.round(SCHEME).missing() == 1 ? List.of(deed.other()) : List.of(deed.other(), next);
    }
}
