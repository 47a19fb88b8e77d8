package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ijaza.certificate.LoggedRegister.ANYBODY;
import static org.ijaza.certificate.LoggedRegister.GRANTER;
import static org.ijaza.certificate.LoggedRegister.OTHER;
import static org.ijaza.certificate.LoggedRegister.TODAY;

import java.time.Duration;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.LogAct;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Hash;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to the register or its log behind the platform's back shows. Each test does it in a transaction that
 * is rolled back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogTamperingTest {

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

    @ParameterizedTest
    @EnumSource(On.class)
    void untouched_all_holds(On kind) {
        try (LoggedRegister own = new LoggedRegister(TestDatabase.on(kind))) {
            assertThat(own.database.inTransaction(own::findings)).isEmpty();
            assertThat(own.database.count("certificate_log")).isEqualTo(6);
            assertThat(own.database.count("certificate_log_node")).isEqualTo(6 + 3 + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    certificate_log set line = replace(line, 'act=withdrawn', 'act=reinstated') where number = 4 | not the root of these entries
                    certificate_log set line = replace(line, 'entered=2026-11-24', 'entered=2026-11-23') where number = 4 | entry 3 is back-dated
                    certificate_log set line = replace(line, 'done=2026-11-24', 'done=2026-10-24') where number = 5 | entry 4 is back-dated
                    certificate_log set line = 'nothing' where number = 6 | entry 5 is not an entry
                    certificate_log set certificate_id = 1 where number = 3 | IJZ-TN-2026-000003-T is not in the log
                    certificate_log set number = 10 where number = 6 | entry 5 is missing
                    certificate_log_end set tree_size = 5 | has 6 entries where 5 were entered
                    certificate_log_node set hash = replace(hash, '0', '1') where tree_level = 1 and node_index = 0 | node 0 of level 1
                    certificate_log_head set tree_size = 2 where tree_size = 3 | signature that does not fit
                    certificate_log_head set at = '2026-11-24 09:30:00' where tree_size = 6 | signature that does not fit
                    certificate_log_head set root = (select o.root from (select root from certificate_log_head where tree_size = 6) o) where tree_size = 3 | signature that does not fit
                    certificate_log_secret set secret = replace(secret, 'a', 'b') where certificate_id = 1 | says something else
                    certificate_act set act = 'PAUSED' where certificate_id = 2 and act = 'WITHDRAWN' | has other periods or acts
                    certificate_act set at = '2026-11-20 00:00:00' where act = 'WITHDRAWN' | withdrawn at 2026-11-20T00:00:00Z in the register
                    certificate_act set person_id = 8 where act = 'WITHDRAWN' | has other periods or acts
                    certificate_act set reason = 'Another one' where act = 'WITHDRAWN' | has other periods or acts
                    certificate_act set certificate_id = 3 where act = 'WITHDRAWN' | IJZ-TN-2026-000003-T is issued at 2026-11-24T09:00:00Z, withdrawn at
                    certificate_period set valid_until = '2039-01-01', grace_ends = '2039-01-01' where certificate_id = 1 | valid until another day
                    certificate_period set valid_until = '2039-01-01' where certificate_id = 1 | is valid until another day
                    certificate_period set grace_ends = '2039-01-01' where certificate_id = 1 | has other periods or acts
                    certificate_period set granted_by = 7 where certificate_id = 1 | has other periods or acts
                    certificate set holder_latin = 'Somebody Else' where id = 1 | says something else
                    certificate set person_id = 9 where id = 1 | says something else
                    certificate set granted_by = 7 where id = 1 | says something else
                    certificate set scope_course = 'tot-help-way' where id = 1 | says something else
                    certificate set scope_languages = 'ar en fr' where id = 1 | says something else
                    certificate set issued_at = '2026-01-01 09:00:00' where id = 1 | says something else
                    certificate set code = 'AAAAAAAAAAAAAAAAAAAA' where id = 1 | says something else
                    certificate_file set content = x'00' where certificate_id = 1 | another file
                    certificate_file set content = x'00', sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' where certificate_id = 1 | another file
                    certificate_file set sha256 = '' where certificate_id = 1 | another file
                    """)
    void what_is_changed_is_found(String change, String expected) {
        register.undone(() -> {
            register.tamper("update " + change);

            assertThat(register.findings()).anyMatch(finding -> finding.contains(expected));
        });
    }

    @Test
    void what_is_swapped_is_found() {
        register.undone(() -> {
            register.tamper("update certificate_log set number = 101 where number = 2");
            register.tamper("update certificate_log set number = 2 where number = 3");
            register.tamper("update certificate_log set number = 3 where number = 101");

            assertThat(register.findings()).anyMatch(finding -> finding.contains("not the root of these entries"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    certificate_log where number = 3 | entry 2 is missing
                    certificate_log where number = 6 | has 5 entries where 6 were entered
                    certificate_log_node where tree_level = 0 and node_index = 4 | node 4 of level 0
                    certificate_log_key | signed with a key that is not there
                    certificate_log_secret where certificate_id = 4 | says something else
                    certificate_file where certificate_id = 3 | has no file
                    certificate_period where certificate_id = 4 | cannot be read
                    certificate_act where act = 'WITHDRAWN' | is issued at 2026-11-24T09:00:00Z in the register
                    """)
    void what_is_removed_is_found(String from, String expected) {
        register.undone(() -> {
            register.tamper("delete from " + from);

            assertThat(register.findings()).anyMatch(finding -> finding.contains(expected));
        });
    }

    @Test
    void a_certificate_that_is_removed_with_all_its_traces_is_found_by_its_number() {
        register.undone(() -> {
            register.tamper("insert into certificate_series (country, issue_year, last_serial) values ('TN', 2026, 5)");
            assertThat(register.findings()).isEmpty();

            register.tamper("delete from certificate_file where certificate_id = 5");
            register.tamper("delete from certificate_act where certificate_id = 5");
            register.tamper("delete from certificate_period where certificate_id = 5");
            register.tamper("delete from certificate where id = 5");
            assertThat(register.findings()).anyMatch(finding -> finding.contains("is not in the register"));

            register.tamper("delete from certificate_log where number = 6");
            register.tamper("delete from certificate_log_node where node_index = 5 and tree_level = 0");
            register.tamper("delete from certificate_log_node where node_index = 2 and tree_level = 1");
            register.tamper("delete from certificate_log_head where tree_size = 6");
            register.tamper("update certificate_log_end set tree_size = 5");
            assertThat(register.findings())
                    .containsExactly("of the 5 numbers of IJZ-TN-2026-, 4 are in the register or wait to be signed");
        });
    }

    @Test
    void a_certificate_that_comes_past_the_log_is_found_and_not_entered_at_the_next_start() {
        register.undone(() -> {
            register.step(() -> new TestCertificates(register.database, 5)
                    .trainers(ANYBODY, GRANTER, 2, new PersonNames(null, "Forged"), TODAY, TODAY.plusYears(3)));

            register.step(() -> register.wiring.of(LogBeginning.class).run(null));

            assertThat(register.findings()).containsExactly("certificate IJZ-TN-2026-000006-N is not in the log");
        });
    }

    @Test
    void an_entry_that_is_appended_later_for_an_earlier_day_is_found() {
        register.undone(() -> {
            ActLine last = register.entries().get(5).act().orElseThrow();
            ActLine forged = new ActLine(
                    LogAct.ISSUED,
                    register.clock.instant(),
                    register.clock.instant().minus(Duration.ofDays(30)),
                    Hash.sha256("forged"),
                    last.file(),
                    last.state(),
                    last.until());
            register.step(() -> register.log().append(6, forged));

            assertThat(register.findings()).anyMatch(finding -> finding.startsWith("entry 6 is back-dated"));
        });
    }

    @Test
    void who_does_not_administer_the_region_does_not_check() {
        register.undone(() -> {
            register.caller.is(ANYBODY, "TN");
            assertThatThrownBy(register::findings).isInstanceOf(Forbidden.class);
        });
    }
}
