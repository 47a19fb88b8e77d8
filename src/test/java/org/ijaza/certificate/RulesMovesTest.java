package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.CertificateOffice.CERTIFIER;
import static org.ijaza.certificate.CertificateOffice.GRANTER;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ijaza.certificate.RulesMoves.What;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates are moved to newer rules by two certifiers, and nobody else loses or gains a day. */
class RulesMovesTest {

    private static final long HOLDER = 2001;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    private static final What ALL = new What("trainer", TestCertificates.TUNISIA, null);

    /** With a longer window and a shorter grace. */
    private static ValidityRules newer() {
        ValidityRules first = CertificateOffice.rules();
        return new ValidityRules(
                first.version() + 1,
                first.months(),
                first.counting(),
                first.yearly(),
                9,
                1,
                first.pause(),
                List.of(270, 30),
                first.renewal());
    }

    private static long propose(CertificateOffice office, What what, String reason) {
        AtomicLong id = new AtomicLong();
        office.does(RulesMoves.class, moves -> id.set(moves.propose(what, reason)));
        return id.get();
    }

    private static void moves(CertificateOffice office, long move) {
        office.calls(GRANTER);
        office.does(RulesMoves.class, moves -> moves.approve(move));
        office.does(MoveRun.class, run -> run.run(move + " 0"));
        office.calls(CERTIFIER);
    }

    private static Term term(CertificateOffice office, long certificate) {
        return office.database.inTransaction(() ->
                office.database.entities().find(Certificate.class, certificate).getTerm());
    }

    private static Integer version(CertificateOffice office, long certificate) {
        return office.database.inTransaction(() -> office.database
                .entities()
                .find(Certificate.class, certificate)
                .rulesVersion()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void one_proposes_another_decides_and_holders_are_told(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = office.certifies(HOLDER);
            long withdrawn = office.certifies(HOLDER + 1);
            office.does(CertificateDesk.class, desk -> desk.withdraw(withdrawn, "Fraud"));
            office.publish(newer());
            office.on(FIRST.plusYears(1));
            Term before = term(office, certificate);
            office.database.inTransaction(() -> {
                RulesMoves moves = office.of(RulesMoves.class);
                assertThat(moves.findBehind()).singleElement().satisfies(behind -> assertThat(behind.certificates())
                        .isEqualTo(1));
                MovePreview.Effect effect = moves.preview(ALL);
                assertThat(effect.certificates()).isEqualTo(1);
                assertThat(effect.opensEarlier()).isEqualTo(1);
                assertThat(effect.graceShorter()).isEqualTo(1);
                assertThat(effect.opensLater() + effect.graceLonger() + effect.unchanged() + effect.left())
                        .isZero();
            });

            long move = propose(office, ALL, "The scheme was revised.");
            assertThatThrownBy(() -> propose(office, ALL, "Again.")).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.approve(move)))
                    .as("one's own")
                    .isInstanceOf(Forbidden.class);
            assertThat(term(office, certificate)).isEqualTo(before);
            moves(office, move);

            assertThat(term(office, certificate))
                    .isEqualTo(new Term(
                            before.from(),
                            before.until(),
                            before.until().minusMonths(9),
                            before.until().plusMonths(1)));
            assertThat(version(office, certificate)).isEqualTo(newer().version());
            assertThat(office.heard()).extracting(CertificateChanged::act).endsWith(Act.MOVED);
            assertThat(office.column("select body from mail order by id", String.class))
                    .anySatisfy(body -> assertThat(body).contains("The scheme was revised.", "/teach/"))
                    .anySatisfy(body -> assertThat(body).contains("/certify/move?id=" + move));
            assertThat(office.column("select action from audit_entry order by number", String.class))
                    .endsWith("rules-move.proposed", "rules-move.approved", "certificate.moved", "rules-move.done");
            office.database.inTransaction(() -> {
                assertThat(office.of(RulesMoves.class).findBehind()).isEmpty();
                assertThat(office.of(RulesMoves.class).getProposal(move).move().getMoved())
                        .isEqualTo(1);
            });
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.preview(ALL)))
                    .as("nothing is behind any more")
                    .isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_job_that_is_done_twice_moves_nothing_twice(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            for (int i = 0; i < 60; i++) { // more than a part
                office.certifies(HOLDER + i);
            }
            office.publish(newer());
            long move = propose(office, ALL, "The scheme was revised.");
            moves(office, move);
            assertThat(office.database.count("certificate_act where act = 'MOVED'"))
                    .isEqualTo(50);
            office.does(MoveRun.class, run -> run.run(move + " 0"));
            office.does(MoveRun.class, run -> run.run(move + " 0"));
            assertThat(office.database.count("certificate_act where act = 'MOVED'"))
                    .isEqualTo(60);
            assertThat(office.column("select detail from audit_entry where action = 'rules-move.done'", String.class))
                    .containsExactly("60");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nobody_moves_their_own_and_one_can_be_moved_alone(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long one = office.certifies(HOLDER);
            long other = office.certifies(HOLDER + 1);
            long own = office.certifiesAgain(GRANTER);
            office.publish(newer());

            long move = propose(office, new What("trainer", TestCertificates.TUNISIA, one), "Wanted early.");
            moves(office, move);
            assertThat(version(office, one)).isEqualTo(2);
            assertThat(version(office, other)).isEqualTo(1);

            moves(office, propose(office, ALL, "All now."));
            assertThat(version(office, other)).isEqualTo(2);
            assertThat(version(office, own)).as("who decides holds it").isEqualTo(1);

            office.calls(GRANTER);
            What mine = new What("trainer", TestCertificates.TUNISIA, own);
            assertThatThrownBy(() -> propose(office, mine, "Mine.")).isInstanceOf(Forbidden.class);
            office.calls(CERTIFIER);
            long third = propose(office, mine, "Hers.");
            office.calls(GRANTER);
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.approve(third)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.reject(third, "Not mine to say.")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void what_is_rejected_changes_nothing_and_says_why(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long certificate = office.certifies(HOLDER);
            office.publish(newer());
            assertThatThrownBy(() -> propose(office, ALL, " ")).isInstanceOf(Invalid.class);
            long move = propose(office, ALL, "The scheme was revised.");
            office.calls(HOLDER);
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.approve(move)))
                    .isInstanceOf(Forbidden.class);
            office.calls(GRANTER);
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.reject(move, "")))
                    .isInstanceOf(Invalid.class);
            office.does(RulesMoves.class, moves -> moves.reject(move, "Not before the summer."));
            assertThatThrownBy(() -> office.does(RulesMoves.class, moves -> moves.approve(move)))
                    .isInstanceOf(Conflict.class);
            office.does(MoveRun.class, run -> run.run(move + " 0"));
            assertThat(version(office, certificate)).isEqualTo(1);
            assertThat(office.column("select body from mail order by id desc", String.class))
                    .first()
                    .asString()
                    .contains("Not before the summer.");
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_pause_that_runs_keeps_its_days_and_a_suspension_its_end(On kind) {
        try (CertificateOffice office = new CertificateOffice(kind, FIRST)) {
            long paused = office.certifies(HOLDER);
            long suspended = office.certifies(HOLDER + 1);
            long expired = office.certifies(HOLDER + 2);
            office.does(CertificateDesk.class, desk -> desk.suspend(expired, "Doubt"));
            office.on(FIRST.plusYears(3).plusMonths(1));
            long young = office.certifies(HOLDER + 3);
            office.does(CertificateDesk.class, desk -> desk.suspend(suspended, "Doubt"));
            office.on(FIRST.plusYears(3).plusMonths(3));
            office.does(
                    CertificateDesk.class,
                    desk -> desk.pause(young, "Leave", office.today().plusDays(29)));
            office.publish(newer());
            office.on(office.today().plusDays(10));
            moves(office, propose(office, ALL, "The scheme was revised."));

            assertThat(office.standing(young, office.today())).isEqualTo(Standing.PAUSED);
            office.does(CertificateDesk.class, desk -> desk.resume(young));
            assertThat(term(office, young).graceEnds())
                    .as("the ten days of the pause, on the newer grace")
                    .isEqualTo(term(office, young).until().plusMonths(1).plusDays(10));
            assertThat(List.of(version(office, paused), version(office, suspended), version(office, expired)))
                    .as("what can no longer be renewed is not revived")
                    .containsOnly(1);
        }
    }
}
