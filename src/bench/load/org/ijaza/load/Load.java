package org.ijaza.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many trainees an installation bears: {@code ./mvnw -Pload}, or {@code ./mvnw -Pload -Dload.profiles=JOURNEY,ANSWER}
 * for some of the profiles. Prints a table; the client's own reports stay in {@code target/load-…}.
 */
public final class Load {

    /** As small an installation as the benchmark grants. */
    private static final List<String> VIRTUAL_MACHINE = List.of("-Xmx400m", "-XX:+UseParallelGC");

    /** Before the first profile: until the compiler is done with what all profiles use. */
    private static final int FIRST_WARM_UP_SECONDS = 150;

    private static final int WARM_UP_SECONDS = 20;

    private final Path folder;
    private final ExamRoom room;
    private boolean warm;

    private Load(Path folder) {
        this.folder = folder;
        this.room = new ExamRoom(folder, VIRTUAL_MACHINE);
    }

    public static void main(String[] arguments) {
        int code = 1;
        try {
            run(arguments);
            code = 0;
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.out.println("The benchmark failed: " + e);
        }
        System.exit(code); // the database server's threads would go on
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        List<Profile> profiles = Arrays.stream(String.join("", arguments).split(","))
                .filter(name -> !name.isBlank())
                .map(Profile::valueOf)
                .toList();
        Files.createDirectories(Path.of("target"));
        Load load = new Load(Files.createTempDirectory(Path.of("target"), "load-").toAbsolutePath());
        try {
            for (Profile profile : profiles.isEmpty() ? List.of(Profile.values()) : profiles) {
                load.run(profile);
            }
        } finally {
            load.room.close();
        }
    }

    private void run(Profile profile) throws InterruptedException {
        if (!profile.isOnce()) {
            client(profile, warm ? WARM_UP_SECONDS : FIRST_WARM_UP_SECONDS, folder.resolve("warm-" + profile));
            warm = true;
        }
        Watch application = new Watch(ProcessHandle.of(room.application().pid()).orElseThrow());
        Watch database = new Watch(Watch.database());
        Path results = folder.resolve(profile.name());
        long start = System.nanoTime();
        client(profile, profile.seconds(), results);
        double cores = application.cores();
        double databaseCores = database.cores();
        double seconds = (System.nanoTime() - start) / 1e9;
        Report report = Report.in(results);
        // each round ends with the last of them
        String last = profile.counted().get(profile.counted().size() - 1);
        long rounds = report.find(last).map(Report.Line::ok).orElse(0L);
        for (String request : profile.counted()) {
            Report.Line line = report.find(request).orElse(new Report.Line(0, 0, 0));
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %-10s %7d ok  %7.1f a second  median %5d ms  95%% %5d ms%n",
                    profile.title(),
                    request,
                    line.ok(),
                    line.ok() / (profile.isOnce() ? seconds : profile.seconds()),
                    line.median(),
                    line.high());
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s errors %d  cores: application %.2f (%.2f ms a round), database %.2f  most memory of the application so far: %s MiB%n",
                profile.title(),
                report.errors(),
                cores,
                rounds == 0 ? Double.NaN : cores * seconds * 1000 / rounds,
                databaseCores,
                application.highestMemory().map(String::valueOf).orElse("unknown"));
        if (profile == Profile.CANDIDATES) {
            long acknowledged = report.find(Profile.Names.ANSWER).orElseThrow().ok();
            System.out.printf(
                    Locale.ROOT,
                    "%-36s answers acknowledged %d, in the database %d%n",
                    profile.title(),
                    acknowledged,
                    room.candidatesAnswers());
        }
    }

    private void client(Profile profile, int seconds, Path results) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-D" + ExamSimulation.PROFILE + "=" + profile,
                "-D" + ExamSimulation.SECONDS + "=" + seconds,
                "-D" + ExamSimulation.URL + "=" + room.application().url(),
                "-D" + ExamSimulation.TEST + "=" + room.test(),
                "-classpath",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                ExamSimulation.class.getName(),
                "-rf",
                results.toString());
        Path log = folder.resolve(results.getFileName() + ".log");
        try {
            int code = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("the load client ended with " + code + "; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
