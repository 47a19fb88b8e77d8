package org.ijaza.certificate.log.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ijaza.certificate.log.TestLogKey;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodesInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone finds out from an exported log alone whether it holds. */
class VerifyLogTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final CertificateText SAYS =
            new CertificateText().with("number", "IJZ-TN-2026-000001-0").with("holder-latin", "Selma\nSaffi");
    private static final String SALT = "00".repeat(32);
    private static final String FILE = "ab".repeat(32);

    private final TestLogKey key = new TestLogKey();
    private final List<String> entries = new ArrayList<>();
    private final List<SignedHead> heads = new ArrayList<>();
    private MerkleTree tree = new MerkleTree(new NodesInMemory(), 0);

    @TempDir
    private Path folder;

    @Test
    void a_log_that_was_kept_well_holds() throws IOException {
        wellKept();

        assertThat(said("log=" + file("log.txt", UnaryOperator.identity()))).contains("3 entries", "All holds.");
        assertThat(new LogVerifier(log()).root()).isEqualTo(tree.root());
    }

    @Test
    void what_was_changed_in_a_file_is_said() throws IOException {
        wellKept();

        assertThat(said("log=" + file("a.txt", text -> text.replace("act=withdrawn", "act=suspended"))))
                .contains("FOUND: the head of 3 entries", "is not the root of these entries", "1 found.");
        assertThat(said("log=" + file("b.txt", text -> text.replaceFirst("(?m)^key .*\n", ""))))
                .contains("signed with a key that is not there");
        assertThat(said("log=" + file("c.txt", text -> text.replaceFirst("head 1 ", "head 2 "))))
                .contains("has a signature that does not fit");
        assertThat(said("log=" + file("d.txt", text -> text.replaceFirst("(?m)^end .*\n", ""))))
                .contains("Cannot be verified", "cut off");
        assertThat(said("log=" + file("e.txt", text -> "x" + text))).contains("Cannot be verified");
    }

    @Test
    void acts_that_cannot_follow_on_each_other_are_found_whoever_signed_them() {
        wellKept();
        add(LogAct.REINSTATED, "one", MONDAY.plusSeconds(10));
        add(LogAct.ISSUED, "two", MONDAY.plusSeconds(11));
        add(LogAct.SUSPENDED, "three", MONDAY.plusSeconds(12));
        add(LogAct.SUSPENDED, "two", MONDAY.plusSeconds(5));
        sign(MONDAY.plusSeconds(20));

        assertThat(new LogVerifier(log()).findings())
                .containsExactlyInAnyOrder(
                        "entry 3 follows on an act after which nothing can follow: withdrawn",
                        "entry 4 issues a certificate a second time",
                        "entry 5 is about a certificate that was never issued",
                        "entry 6 is back-dated: the one before it was entered at " + MONDAY.plusSeconds(12));
    }

    @Test
    void an_entry_from_before_a_head_that_does_not_have_it_is_back_dated() {
        wellKept();
        sign(MONDAY.plus(Duration.ofHours(5)));
        add(LogAct.ISSUED, "three", MONDAY.plus(Duration.ofHours(3)));
        sign(MONDAY.plus(Duration.ofHours(6)));

        assertThat(new LogVerifier(log()).findings())
                .containsExactly("entry 3 is back-dated: it was not there when a head was signed at "
                        + MONDAY.plus(Duration.ofHours(5)));
    }

    @Test
    void what_was_entered_before_the_first_head_may_have_been_done_long_ago() {
        ActLine old = line(LogAct.ISSUED, "one", MONDAY.minus(Duration.ofDays(300)));
        append(old.enteredAt(MONDAY));
        sign(MONDAY.plusSeconds(1));
        assertThat(new LogVerifier(log()).findings()).isEmpty();

        append(line(LogAct.ISSUED, "two", MONDAY.minus(Duration.ofDays(300))).enteredAt(MONDAY.plusSeconds(2)));
        assertThat(new LogVerifier(log()).findings()).singleElement().asString().startsWith("entry 1 is back-dated");
    }

    @Test
    void an_export_kept_from_earlier_shows_what_was_removed() throws IOException {
        wellKept();
        Path seen = file("seen.txt", UnaryOperator.identity());
        entries.remove(2);
        heads.remove(1);

        assertThat(said("log=" + file("log.txt", UnaryOperator.identity()), "seen=" + seen))
                .contains("entries from 2 to 2 were removed", "a head of 3 entries");
    }

    @Test
    void a_key_that_is_known_from_elsewhere_can_be_asked_for() throws IOException {
        wellKept();
        Path file = file("log.txt", UnaryOperator.identity());

        assertThat(said("log=" + file, "key=" + key.logKey().id())).contains("All holds.");
        assertThat(said("log=" + file, "key=" + "0".repeat(64))).contains("signed with a key that is not there");
    }

    @Test
    void a_proof_holds_alone_and_against_the_log_until_it_is_changed() throws IOException {
        add(LogAct.ISSUED, "other", MONDAY);
        append(new ActLine(LogAct.ISSUED, MONDAY, MONDAY, SAYS.hash(SALT), FILE, FILE, Optional.empty()));
        sign(MONDAY.plusSeconds(1));
        String text = new LogProof(
                        SALT,
                        SAYS.lines(),
                        List.of(new LogProof.Proved(1, entries.get(1), tree.inclusion(1))),
                        heads.get(0),
                        key.logKey())
                .text();
        Path proof = Files.writeString(folder.resolve("proof.txt"), text);
        Path log = file("log.txt", UnaryOperator.identity());

        assertThat(said("proof=" + proof)).contains("A proof alone", "All holds.");
        assertThat(said("proof=" + proof, "log=" + log)).contains("All holds.");
        assertThat(changed(text, "Selma", "Salma"))
                .containsExactly("entry 1 is about another certificate, or this one was altered");
        assertThat(changed(text, "until=none", "until=2039-01-01"))
                .containsExactly("entry 1 is not in the tree of the head");
        assertThat(changed(text, "entry 1 ", "entry 0 ")).containsExactly("entry 0 is not in the tree of the head");
        assertThat(changed(text, "head 2 ", "head 3 ")).contains("the head of 3 entries is not signed by its key");
        assertThatThrownBy(() -> changed(text, "end\n", "")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> changed(text, "node ", "node x")).isInstanceOf(Unreadable.class);
    }

    @Test
    void nothing_given_is_answered_by_what_can_be() {
        assertThat(said("log=")).contains("usage");
        assertThat(said("log=/nowhere/at/all")).contains("Cannot be verified");
    }

    @Test
    void a_line_is_read_only_as_it_is_written() {
        ActLine line = line(LogAct.RENEWED, "one", MONDAY.plusNanos(1_234_567));
        assertThat(ActLine.parse(line.text())).contains(line);
        assertThat(line.done()).isEqualTo(MONDAY.plusMillis(1));
        assertThat(ActLine.parse(line.text().replace("renewed", "Renewed"))).isEmpty();
        assertThat(ActLine.parse(line.text().replace("renewed", "forgotten"))).isEmpty();
        assertThat(ActLine.parse(line.text().replace("Z ", "+00:00 "))).isEmpty();
        assertThat(ActLine.parse(line.text().replace("until=2029-11-22", "until=2029-13-22")))
                .isEmpty();
        assertThat(ActLine.parse(line.text() + " ")).isEmpty();
    }

    private void wellKept() {
        add(LogAct.ISSUED, "one", MONDAY);
        sign(MONDAY.plusSeconds(1));
        add(LogAct.ISSUED, "two", MONDAY.plusSeconds(2));
        add(LogAct.WITHDRAWN, "one", MONDAY.plusSeconds(3));
        sign(MONDAY.plusSeconds(4));
    }

    private void add(LogAct act, String certificate, Instant when) {
        append(line(act, certificate, when));
    }

    private void append(ActLine line) {
        entries.add(line.text());
        tree = tree.plus(line.leaf());
    }

    private static ActLine line(LogAct act, String certificate, Instant when) {
        String hash = new CertificateText().with("certificate", certificate).hash(SALT);
        return new ActLine(act, when, when, hash, FILE, FILE, Optional.of(LocalDate.parse("2029-11-22")));
    }

    private void sign(Instant at) {
        heads.add(key.signed(new TreeHead(tree.size(), tree.root(), at)));
    }

    private LogFile log() {
        return new LogFile(List.of(key.logKey()), heads, entries);
    }

    private Path file(String name, UnaryOperator<String> change) throws IOException {
        StringWriter text = new StringWriter();
        LogFile.begin(text, List.of(key.logKey()), heads);
        for (String entry : entries) {
            LogFile.entry(text, entry);
        }
        LogFile.end(text, entries.size());
        return Files.writeString(folder.resolve(name), change.apply(text.toString()));
    }

    private static List<String> changed(String proof, String what, String into) throws IOException {
        assertThat(proof).contains(what);
        return LogProof.read(new BufferedReader(new StringReader(proof.replace(what, into))))
                .findings();
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        VerifyLog.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
