package org.ijaza.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Watches what a process takes of processor and memory, from its beginning until it is asked. */
final class Watch {

    private static final int KIB_A_MIB = 1024;

    private final ProcessHandle process;
    private final long since = System.nanoTime();
    private final Duration before;

    Watch(ProcessHandle process) {
        this.process = process;
        this.before = used();
    }

    /** The database server that this process has started. */
    static ProcessHandle database() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").matches(".*(mariadbd|mysqld)(\\.exe)?"))
                .findFirst()
                .orElseThrow();
    }

    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Cores that it kept busy on average. */
    double cores() {
        return (double) used().minus(before).toNanos() / (System.nanoTime() - since);
    }

    /** The most memory that it ever held, in MiB; empty where the system does not tell. */
    Optional<Long> highestMemory() {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_A_MIB)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
