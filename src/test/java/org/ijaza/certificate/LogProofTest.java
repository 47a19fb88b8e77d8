package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ijaza.certificate.LoggedRegister.OTHER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.LogFile;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.certificate.log.verify.LogVerifier;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.certificate.validity.ValidityRules.Counting;
import org.ijaza.certificate.validity.ValidityRules.Renewal;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the log proves, from its beginning on and for whoever kept an export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogProofTest {

    private LoggedRegister register;

    @BeforeAll
    void five_certificates_and_one_withdrawn() {
        register = new LoggedRegister(new TestDatabase());
    }

    @BeforeEach
    void somebody_of_the_region_looks() {
        register.caller.is(OTHER, "TN");
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void what_is_kept_of_the_tree_is_compared_beyond_the_first_thousand_too() {
        register.undone(() -> {
            ActLine last = register.entries().get(5).act().orElseThrow();
            for (int part = 0; part < 11; part++) {
                register.step(() -> {
                    for (int i = 0; i < 100; i++) {
                        register.log().append(6, last);
                    }
                });
            }
            assertThat(register.findings()).noneMatch(finding -> finding.startsWith("node"));

            register.tamper("update certificate_log_node set hash = replace(hash, '0', '1')"
                    + " where tree_level = 0 and node_index = 1020");
            assertThat(register.findings()).anyMatch(finding -> finding.startsWith("node 1020 of level 0"));
        });
    }

    @Test
    void a_move_to_newer_rules_is_an_act_with_the_days_that_it_changes() {
        register.undone(() -> {
            ValidityRules newer = new ValidityRules(
                    2,
                    36,
                    Counting.ISSUE,
                    null,
                    6,
                    12,
                    0,
                    List.of(),
                    Optional.of(new Renewal(Optional.empty(), Optional.empty(), true)));
            register.step(() -> {
                Certificate first = register.certificate(1);
                new Keeping(first).move(OTHER, newer, "The scheme was revised.", register.clock.instant());
                register.acts().enter(first, Act.MOVED, register.clock.instant());
            });
            assertThat(register.findings()).isEmpty();

            register.tamper(
                    "update certificate_period set grace_ends = '2039-01-01' where certificate_id = 1 and revoked_at is null");
            assertThat(register.findings()).anyMatch(finding -> finding.contains("has other periods or acts"));
        });
    }

    @Test
    void a_log_that_is_written_anew_does_not_fit_the_heads_that_were_signed() {
        register.undone(() -> {
            register.writeAnewWithoutTheWithdrawal();

            assertThat(register.findings()).anyMatch(finding -> finding.contains("not the root of these entries"));
        });
    }

    @Test
    void a_log_that_is_written_anew_with_the_key_itself_is_found_by_whoever_kept_an_export() {
        register.undone(() -> {
            LogFile kept = register.export();
            register.tamper("delete from certificate_log_head");
            register.writeAnewWithoutTheWithdrawal();
            register.tamper("delete from certificate_act where act = 'WITHDRAWN'");
            register.head();
            assertThat(register.findings()).as("nobody else can see it").isEmpty();

            LogVerifier verifier = new LogVerifier(register.export());
            verifier.compare(kept);
            assertThat(verifier.findings())
                    .anyMatch(finding -> finding.contains("entry 3 was another one earlier"))
                    .anyMatch(finding -> finding.contains("a head of 6 entries"));
        });
    }

    @Test
    void what_there_was_before_the_log_is_entered_at_its_beginning_and_only_once() {
        register.undone(() -> {
            for (String table : List.of("", "_node", "_head", "_key", "_secret")) {
                register.tamper("delete from certificate_log" + table);
            }
            register.tamper("update certificate_log_end set tree_size = 0");
            register.clock.advance(Duration.ofDays(3));

            register.step(() -> register.wiring.of(LogBeginning.class).run(null));
            register.step(() -> register.wiring.of(LogBeginning.class).run(null));
            register.head();

            assertThat(register.findings()).isEmpty();
            assertThat(register.entries()).hasSize(6);
        });
    }

    @Test
    void a_proof_shows_all_that_was_done_and_survives_being_a_file() {
        register.undone(() -> {
            LogProof proof = register.step(() -> register.acts().getProof(register.certificate(2)));

            LogProof read = LoggedRegister.read(proof.text());
            assertThat(read.findings()).isEmpty();
            assertThat(read.acts()).extracting(LogProof.Proved::index).containsExactly(1L, 3L);
            assertThat(read.says()).contains("holder-latin Holder B", "scope-languages ar fr");
            LogVerifier verifier = new LogVerifier(register.export());
            verifier.compare(read);
            assertThat(verifier.findings()).isEmpty();

            LogProof half = new LogProof(read.salt(), read.says(), read.acts().subList(0, 1), read.head(), read.key());
            assertThat(half.findings()).isEmpty();
            verifier.compare(half);
            assertThat(verifier.findings())
                    .as("a proof that keeps the withdrawal back")
                    .anyMatch(finding -> finding.contains("entry 3 is about the certificate too"));
        });
    }

    @Test
    void a_certificate_that_says_something_else_than_its_entry_has_no_place_in_the_log() {
        register.undone(() -> {
            LogPlace place = register.step(
                    () -> register.acts().findPlace(register.certificate(1)).orElseThrow());
            assertThat(place).isEqualTo(new LogPlace(1, 6, Instant.parse("2026-11-24T09:00:00Z")));

            register.tamper("update certificate set holder_latin = 'Somebody Else' where id = 1");
            assertThat(register.step(() -> register.acts().findPlace(register.certificate(1))))
                    .isEmpty();
        });
    }
}
