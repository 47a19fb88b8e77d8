package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Role;
import org.ijaza.centre.TestRoles;
import org.ijaza.certificate.log.CertificateLog;
import org.ijaza.certificate.log.LogEntry;
import org.ijaza.certificate.log.TestLogKey;
import org.ijaza.certificate.log.TreeHeads;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.LogAct;
import org.ijaza.certificate.log.verify.LogFile;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.certificate.log.verify.LogVerifier;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Hash;
import org.ijaza.testing.On;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;
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

    private static final long ANYBODY = 7;
    private static final long GRANTER = 8;
    private static final long OTHER = 9;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Caller caller = new Caller();
    private final TestLogKey key = new TestLogKey();
    private TestDatabase database;
    private Wiring wiring;

    @BeforeAll
    void five_certificates_and_one_withdrawn() {
        fill(new TestDatabase());
    }

    @BeforeEach
    void somebody_of_the_region_looks() {
        caller.is(OTHER, "TN");
    }

    private void fill(TestDatabase empty) {
        database = empty;
        wiring = new Wiring(database.entities(), clock, caller, key, TestRoles.permissions(database, caller, clock));
        TestCertificates certificates = new TestCertificates(database);
        certificates.person(ANYBODY, "ACTIVE");
        certificates.person(GRANTER, "ACTIVE");
        certificates.person(OTHER, "ACTIVE");
        TestRoles.give(database, OTHER, 1, Role.REGIONAL_ADMINISTRATOR, clock);
        caller.is(OTHER, "TN");
        database.inTransaction(() -> {
            for (int i = 1; i <= 3; i++) {
                issue(certificates, "Holder " + (char) ('A' + i - 1));
            }
            head();
            clock.advance(Duration.ofMinutes(90));
            step(() -> {
                Certificate second = certificate(2);
                new Keeping(second).withdraw(OTHER, "Granted on forged evidence.", clock.instant());
                acts().enter(second, Act.WITHDRAWN, clock.instant());
            });
            clock.advance(Duration.ofHours(2));
            issue(certificates, "Holder D");
            issue(certificates, "Holder E");
            head();
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void untouched_all_holds(On kind) {
        LogTamperingTest own = new LogTamperingTest();
        own.fill(TestDatabase.on(kind));

        assertThat(own.database.inTransaction(own::findings)).isEmpty();
        assertThat(own.database.count("certificate_log")).isEqualTo(6);
        assertThat(own.database.count("certificate_log_node")).isEqualTo(6 + 3 + 1);
        own.close();
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
        undone(() -> {
            tamper("update " + change);

            assertThat(findings()).anyMatch(finding -> finding.contains(expected));
        });
    }

    @Test
    void what_is_swapped_is_found() {
        undone(() -> {
            tamper("update certificate_log set number = 101 where number = 2");
            tamper("update certificate_log set number = 2 where number = 3");
            tamper("update certificate_log set number = 3 where number = 101");

            assertThat(findings()).anyMatch(finding -> finding.contains("not the root of these entries"));
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
        undone(() -> {
            tamper("delete from " + from);

            assertThat(findings()).anyMatch(finding -> finding.contains(expected));
        });
    }

    @Test
    void a_certificate_that_is_removed_with_all_its_traces_is_found_by_its_number() {
        undone(() -> {
            tamper("insert into certificate_series (country, issue_year, last_serial) values ('TN', 2026, 5)");
            assertThat(findings()).isEmpty();

            tamper("delete from certificate_file where certificate_id = 5");
            tamper("delete from certificate_act where certificate_id = 5");
            tamper("delete from certificate_period where certificate_id = 5");
            tamper("delete from certificate where id = 5");
            assertThat(findings()).anyMatch(finding -> finding.contains("is not in the register"));

            tamper("delete from certificate_log where number = 6");
            tamper("delete from certificate_log_node where node_index = 5 and tree_level = 0");
            tamper("delete from certificate_log_node where node_index = 2 and tree_level = 1");
            tamper("delete from certificate_log_head where tree_size = 6");
            tamper("update certificate_log_end set tree_size = 5");
            assertThat(findings())
                    .containsExactly("of the 5 numbers of IJZ-TN-2026-, 4 are in the register or wait to be signed");
        });
    }

    @Test
    void a_certificate_that_comes_past_the_log_is_found_and_not_entered_at_the_next_start() {
        undone(() -> {
            step(() -> new TestCertificates(database, 5)
                    .trainers(ANYBODY, GRANTER, 2, new PersonNames(null, "Forged"), TODAY, TODAY.plusYears(3)));

            step(() -> wiring.of(LogBeginning.class).run(null));

            assertThat(findings()).containsExactly("certificate IJZ-TN-2026-000006-N is not in the log");
        });
    }

    @Test
    void an_entry_that_is_appended_later_for_an_earlier_day_is_found() {
        undone(() -> {
            ActLine last = entries().get(5).act().orElseThrow();
            ActLine forged = new ActLine(
                    LogAct.ISSUED,
                    clock.instant(),
                    clock.instant().minus(Duration.ofDays(30)),
                    Hash.sha256("forged"),
                    last.file(),
                    last.state(),
                    last.until());
            step(() -> log().append(6, forged));

            assertThat(findings()).anyMatch(finding -> finding.startsWith("entry 6 is back-dated"));
        });
    }

    @Test
    void a_log_that_is_written_anew_does_not_fit_the_heads_that_were_signed() {
        undone(() -> {
            writeAnewWithoutTheWithdrawal();

            assertThat(findings()).anyMatch(finding -> finding.contains("not the root of these entries"));
        });
    }

    @Test
    void a_log_that_is_written_anew_with_the_key_itself_is_found_by_whoever_kept_an_export() {
        undone(() -> {
            LogFile kept = export();
            tamper("delete from certificate_log_head");
            writeAnewWithoutTheWithdrawal();
            tamper("delete from certificate_act where act = 'WITHDRAWN'");
            head();
            assertThat(findings()).as("nobody else can see it").isEmpty();

            LogVerifier verifier = new LogVerifier(export());
            verifier.compare(kept);
            assertThat(verifier.findings())
                    .anyMatch(finding -> finding.contains("entry 3 was another one earlier"))
                    .anyMatch(finding -> finding.contains("a head of 6 entries"));
        });
    }

    @Test
    void who_does_not_administer_the_region_does_not_check() {
        undone(() -> {
            caller.is(ANYBODY, "TN");
            assertThatThrownBy(this::findings).isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void what_there_was_before_the_log_is_entered_at_its_beginning_and_only_once() {
        undone(() -> {
            for (String table : List.of("", "_node", "_head", "_key", "_secret")) {
                tamper("delete from certificate_log" + table);
            }
            tamper("update certificate_log_end set tree_size = 0");
            clock.advance(Duration.ofDays(3));

            step(() -> wiring.of(LogBeginning.class).run(null));
            step(() -> wiring.of(LogBeginning.class).run(null));
            head();

            assertThat(findings()).isEmpty();
            assertThat(entries()).hasSize(6);
        });
    }

    @Test
    void a_proof_shows_all_that_was_done_and_survives_being_a_file() {
        undone(() -> {
            LogProof proof = step(() -> acts().getProof(certificate(2)));

            LogProof read = read(proof.text());
            assertThat(read.findings()).isEmpty();
            assertThat(read.acts()).extracting(LogProof.Proved::index).containsExactly(1L, 3L);
            assertThat(read.says()).contains("holder-latin Holder B", "scope-languages ar fr");
            LogVerifier verifier = new LogVerifier(export());
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
        undone(() -> {
            LogPlace place = step(() -> acts().findPlace(certificate(1)).orElseThrow());
            assertThat(place).isEqualTo(new LogPlace(1, 6, Instant.parse("2026-11-24T09:00:00Z")));

            tamper("update certificate set holder_latin = 'Somebody Else' where id = 1");
            assertThat(step(() -> acts().findPlace(certificate(1)))).isEmpty();
        });
    }

    private void writeAnewWithoutTheWithdrawal() {
        List<LogEntry> entries = entries();
        tamper("delete from certificate_log");
        tamper("delete from certificate_log_node");
        tamper("update certificate_log_end set tree_size = 0");
        for (LogEntry entry : entries) {
            Optional<ActLine> act = entry.act().filter(line -> line.act() != LogAct.WITHDRAWN);
            act.ifPresent(line -> step(() -> log().append(entry.getCertificateId(), line)));
        }
    }

    private void issue(TestCertificates certificates, String name) {
        Certificate issued = step(() ->
                certificates.trainers(ANYBODY, GRANTER, 2, new PersonNames("حاملة", name), TODAY, TODAY.plusYears(3)));
        step(() -> {
            Certificate certificate = certificate(issued.getId());
            byte[] file = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            database.entities().persist(new CertificateFile(certificate, Hash.sha256(file), file));
            acts().enter(certificate, Act.ISSUED, certificate.getIssuedAt());
        });
    }

    private static LogProof read(String file) {
        try {
            return LogProof.read(new BufferedReader(new StringReader(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogFile export() {
        return step(() -> new LogFile(
                heads().findKeys(),
                heads().findAll(),
                log().findFrom(0).stream().map(LogEntry::getLine).toList()));
    }

    private List<LogEntry> entries() {
        return step(() -> log().findFrom(0));
    }

    private void head() {
        step(() -> heads().covering(log().size() - 1));
    }

    private List<String> findings() {
        return step(() -> wiring.of(LogCheck.class).findings());
    }

    private Certificate certificate(long id) {
        return database.entities().find(Certificate.class, id);
    }

    private LoggedActs acts() {
        return wiring.of(LoggedActs.class);
    }

    private CertificateLog log() {
        return wiring.of(CertificateLog.class);
    }

    private TreeHeads heads() {
        return wiring.of(TreeHeads.class);
    }

    private void tamper(String sql) {
        step(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    /** One of several acts, which finds what those before it left in the database. */
    private <T> T step(Supplier<T> work) {
        T result = work.get();
        database.entities().flush();
        database.entities().clear();
        return result;
    }

    private void step(Runnable work) {
        step(() -> {
            work.run();
            return null;
        });
    }

    /** Runs all steps in one transaction that leaves nothing. */
    private void undone(Runnable steps) {
        try {
            database.inTransaction(() -> {
                steps.run();
                throw new Undone();
            });
        } catch (Undone e) {
            database.inTransaction(() -> assertThat(log().size()).isEqualTo(6));
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
