package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ijaza.platform.Caller;
import org.ijaza.platform.Hash;
import org.ijaza.testing.TestClock;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;

/** A register of five certificates, one of them withdrawn, with its log, which tests tamper with. */
final class LoggedRegister implements AutoCloseable {

    static final long ANYBODY = 7;
    static final long GRANTER = 8;
    static final long OTHER = 9;
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    final Caller caller = new Caller();
    private final TestLogKey key = new TestLogKey();
    final TestDatabase database;
    final Wiring wiring;

    LoggedRegister(TestDatabase empty) {
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

    @Override
    public void close() {
        database.close();
    }

    void writeAnewWithoutTheWithdrawal() {
        List<LogEntry> entries = entries();
        tamper("delete from certificate_log");
        tamper("delete from certificate_log_node");
        tamper("update certificate_log_end set tree_size = 0");
        for (LogEntry entry : entries) {
            Optional<ActLine> act = entry.act().filter(line -> line.act() != LogAct.WITHDRAWN);
            act.ifPresent(line -> step(() -> log().append(entry.getCertificateId(), line)));
        }
    }

    void issue(TestCertificates certificates, String name) {
        Certificate issued = step(() ->
                certificates.trainers(ANYBODY, GRANTER, 2, new PersonNames("حاملة", name), TODAY, TODAY.plusYears(3)));
        step(() -> {
            Certificate certificate = certificate(issued.getId());
            byte[] file = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            database.entities().persist(new CertificateFile(certificate, Hash.sha256(file), file));
            acts().enter(certificate, Act.ISSUED, certificate.getIssuedAt());
        });
    }

    static LogProof read(String file) {
        try {
            return LogProof.read(new BufferedReader(new StringReader(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LogFile export() {
        return step(() -> new LogFile(
                heads().findKeys(),
                heads().findAll(),
                log().findFrom(0).stream().map(LogEntry::getLine).toList()));
    }

    List<LogEntry> entries() {
        return step(() -> log().findFrom(0));
    }

    void head() {
        step(() -> heads().covering(log().size() - 1));
    }

    List<String> findings() {
        return step(() -> wiring.of(LogCheck.class).findings());
    }

    Certificate certificate(long id) {
        return database.entities().find(Certificate.class, id);
    }

    LoggedActs acts() {
        return wiring.of(LoggedActs.class);
    }

    CertificateLog log() {
        return wiring.of(CertificateLog.class);
    }

    TreeHeads heads() {
        return wiring.of(TreeHeads.class);
    }

    void tamper(String sql) {
        step(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    /** One of several acts, which finds what those before it left in the database. */
    <T> T step(Supplier<T> work) {
        T result = work.get();
        database.entities().flush();
        database.entities().clear();
        return result;
    }

    void step(Runnable work) {
        step(() -> {
            work.run();
            return null;
        });
    }

    /** Runs all steps in one transaction that leaves nothing. */
    void undone(Runnable steps) {
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
        static final long serialVersionUID = 1;
    }
}
