package org.ijaza.certificate.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.ijaza.bench.Ground;
import org.ijaza.certificate.log.tree.MerkleTree;
import org.ijaza.certificate.log.tree.NodeHash;
import org.ijaza.certificate.log.tree.Nodes;
import org.ijaza.certificate.log.tree.NodesInMemory;
import org.ijaza.certificate.log.verify.ActLine;
import org.ijaza.certificate.log.verify.LogAct;
import org.ijaza.certificate.log.verify.LogFile;
import org.ijaza.certificate.log.verify.LogVerifier;
import org.ijaza.certificate.log.verify.SignedHead;
import org.ijaza.certificate.log.verify.TreeHead;
import org.ijaza.platform.Hash;

/** The public log with 100,000 entries and a thousand signed heads: what a head, proofs and the export cost. */
public final class LogBench {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int ENTRIES_A_HEAD = 100;
    private static final int SECONDS_BETWEEN = 60;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private record Node(int level, long index, NodeHash hash) {}

    private final Ground ground;
    private final TestLogKey key = new TestLogKey();
    private final Random random = new Random(20261128);

    private LogBench(Ground ground) {
        this.ground = ground;
    }

    public static void run(Ground ground) {
        LogBench bench = new LogBench(ground);
        bench.fill();
        bench.measure();
        bench.verify();
    }

    private void fill() {
        List<String> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        List<SignedHead> heads = new ArrayList<>();
        NodesInMemory memory = new NodesInMemory();
        Nodes both = new Nodes() {
            @Override
            public NodeHash get(int level, long index) {
                return memory.get(level, index);
            }

            @Override
            public void put(int level, long index, NodeHash hash) {
                memory.put(level, index, hash);
                nodes.add(new Node(level, index, hash));
            }
        };
        MerkleTree tree = new MerkleTree(both, 0);
        for (int i = 0; i < Ground.ROWS; i++) {
            Instant moment = FIRST.plusSeconds((long) i * SECONDS_BETWEEN);
            String hash = Hash.sha256("certificate " + i);
            ActLine line = new ActLine(LogAct.ISSUED, moment, moment, hash, hash, hash, Optional.empty());
            lines.add(line.text());
            tree = tree.plus(line.leaf());
            if (tree.size() % ENTRIES_A_HEAD == 0) {
                heads.add(key.signed(new TreeHead(tree.size(), tree.root(), moment)));
            }
        }
        ground.insert(
                "certificate_log (number, certificate_id, line)",
                i -> "(" + (i + 1) + ", " + (i + 1) + ", '" + lines.get(i) + "')");
        ground.insert("certificate_log_node (tree_level, node_index, hash)", nodes.size(), i -> {
            Node node = nodes.get(i);
            return "(" + node.level() + ", " + node.index() + ", '" + node.hash().hex() + "')";
        });
        ground.insert("certificate_log_head (tree_size, root, at, key_id, signature)", heads.size(), i -> {
            SignedHead head = heads.get(i);
            return String.format(
                    Locale.ROOT,
                    "(%d, '%s', '%s', '%s', '%s')",
                    head.head().size(),
                    head.head().root().base64(),
                    head.head().at().toString().replace('T', ' ').replace("Z", ""),
                    head.key(),
                    head.signature());
        });
        ground.sql("insert into certificate_log_key (id, certificate) values ('"
                + key.logKey().id() + "', '" + key.logKey().base64() + "')");
        ground.sql("update certificate_log_end set tree_size = " + Ground.ROWS + ", last_at = '"
                + FIRST.plusSeconds((long) Ground.ROWS * SECONDS_BETWEEN)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", "")
                + "' where id = 1");
    }

    private void measure() {
        CertificateLog log = ground.as(Ground.REGION, CertificateLog.class);
        ground.measure("log: head", () -> key.signed(new TreeHead(
                log.size(), log.treeOf(log.size()).root(), Clock.systemUTC().instant())));
        ground.measure(
                "log: inclusion proof", () -> log.treeOf(Ground.ROWS).inclusion(random.nextInt(Ground.ROWS)));
        ground.measure(
                "log: consistency proof",
                () -> log.treeOf(Ground.ROWS).consistency(1L + random.nextInt(Ground.ROWS - 1)));
    }

    private void verify() {
        StringWriter file = new StringWriter();
        long start = System.nanoTime();
        long processor = PROCESSOR.getCurrentThreadCpuTime();
        ground.inTransaction(() -> export(file));
        double exported = seconds(start);
        double exporting = processed(processor);
        start = System.nanoTime();
        processor = PROCESSOR.getCurrentThreadCpuTime();
        try {
            LogFile read = LogFile.read(new BufferedReader(new StringReader(file.toString())));
            List<String> findings = new LogVerifier(read).findings();
            if (!findings.isEmpty()) {
                throw new IllegalStateException(findings.get(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s log: export of %,d entries, %.1f MB, in %.1f s (%.1f s of a processor), verified in %.1f s (%.1f)%n",
                ground.title(),
                Ground.ROWS,
                file.getBuffer().length() / 1e6,
                exported,
                exporting,
                seconds(start),
                processed(processor));
    }

    private void export(StringWriter file) {
        CertificateLog log = ground.as(Ground.REGION, CertificateLog.class);
        TreeHeads heads = ground.as(Ground.REGION, TreeHeads.class);
        try {
            LogFile.begin(file, heads.findKeys(), heads.findAll());
            long next = 0;
            for (List<LogEntry> some = log.findFrom(next); !some.isEmpty(); some = log.findFrom(next)) {
                for (LogEntry entry : some) {
                    LogFile.entry(file, entry.getLine());
                }
                next += some.size();
            }
            LogFile.end(file, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds of a processor that this thread took since then. */
    private static double processed(long start) {
        return (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
