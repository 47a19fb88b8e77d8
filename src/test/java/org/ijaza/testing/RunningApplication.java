package org.ijaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as a process of its own, started by its launcher as a person would, on a free port of
 * the loopback interface. Most tests share the two of {@link On}.
 */
public final class RunningApplication implements AutoCloseable {

    private static final Path LAUNCHER = Path.of("target", "home", "ijaza-launcher.jar");
    private static final int START_SECONDS = 300;
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 32_000;

    // the processes of tests live for seconds: starting counts, not the peak
    private static final List<String> QUICK_START = List.of(
            // with one compiler the code may take 48 MB only, and when that is full nothing is compiled any more
            "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    private final List<String> virtualMachine;
    private final Map<String, String> environment;
    private final Path data;
    private final int port;
    private final Path console;
    private Process process;

    private RunningApplication(List<String> virtualMachine, Map<String, String> environment, Path data, int port) {
        this.virtualMachine = virtualMachine;
        this.environment = environment;
        this.data = data;
        this.port = port;
        this.console = data.resolveSibling(data.getFileName() + "-console.txt");
    }

    /** One on the embedded database in this folder, with demo people; not yet started. */
    public static RunningApplication in(Path data) {
        return in(data, Map.of("IJAZA_DEMO", "true"));
    }

    /** One with these settings more; not yet started. */
    public static RunningApplication in(Path data, Map<String, String> settings) {
        return in(data, settings, QUICK_START);
    }

    /** One with these settings more, in a Java virtual machine with these options; not yet started. */
    public static RunningApplication in(Path data, Map<String, String> settings, List<String> virtualMachine) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("IJAZA_PORT", String.valueOf(port));
        environment.put("IJAZA_ADDRESS", "127.0.0.1");
        // each browser of a test says an address of its own, so that limits hold each back alone
        environment.put("IJAZA_PROXIES", "1");
        environment.put("IJAZA_DATA", data.toString());
        environment.putAll(settings);
        return new RunningApplication(virtualMachine, environment, data, port);
    }

    /**
     * A port that nobody listens on just now, below those that systems give to connections: any of these could be taken by
     * a browser of another test before whoever asked listens there.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts it and waits until it serves. */
    public RunningApplication start() {
        launch();
        try {
            while (process.isAlive() && !output().contains("Ijaza is ready")) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    break;
                }
                assertThat(runningSeconds()).as("seconds to start").isLessThan(START_SECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(process.isAlive()).as("alive; it said: " + output()).isTrue();
        return this;
    }

    /** Starts it, expecting that it refuses, and answers its exit code. */
    public int startInVain() {
        launch();
        try {
            assertThat(process.waitFor(START_SECONDS, TimeUnit.SECONDS))
                    .as("ended by itself")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(virtualMachine);
        command.add("-jar");
        command.add(LAUNCHER.toAbsolutePath().toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(console.getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long runningSeconds() {
        return process.info()
                .startInstant()
                .map(since -> Duration.between(since, Instant.now()).toSeconds())
                .orElse(0L);
    }

    /** What it has printed to the console so far. */
    public String output() {
        try {
            return Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as SIGKILL does: no handler of it runs. */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Asks it to end, as SIGTERM does, and answers its exit code. */
    public int stop() {
        process.destroy();
        end(process);
        return process.exitValue();
    }

    private static void end(Process process) {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** Address of the application, without a slash at its end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Address of a page or resource. */
    public URI at(String path) {
        return URI.create(url() + path);
    }

    /** A new HTTP client that follows no redirects and keeps no cookies. */
    public static HttpClient plainClient() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
