package org.ijaza.testing;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Chromium that tests drive: named by {@code CHROMIUM}, else found where it usually is, else fetched by
 * Playwright, else installed from the distribution. If nothing helps the test fails and says what to install. The headless
 * shell, which is the same without windows, comes first: it takes little more than half of the processor time.
 */
final class Browsers {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files/Chromium/Application/chrome.exe");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int INSTALL_MINUTES = 10;

    /** Playwright's objects belong to the thread that made them. */
    private static final ThreadLocal<Browser> OF_THREAD = ThreadLocal.withInitial(Browsers::launch);

    private Browsers() {}

    /** The thread's browser, launched by the first test in it; each test opens contexts of its own. */
    static Browser ofThread() {
        return OF_THREAD.get();
    }

    private static synchronized Browser launch() {
        Optional<Path> found = installed();
        if (found.isEmpty() && !fetchedByPlaywright()) {
            found = fromTheDistribution();
            if (found.isEmpty()) {
                fail("No browser was found and none could be fetched. Install Chromium (Debian, Ubuntu: apt-get"
                        + " install chromium) or set CHROMIUM to the path of a Chromium or Chrome.");
            }
        }
        // with a browser of the machine's own there is nothing to download
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        found.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean fetchedByPlaywright() {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
    }

    private static Optional<Path> fromTheDistribution() {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update", "-qq");
            if (!run("apt-get", "install", "-y", "-qq", "chromium-headless-shell")) {
                run("apt-get", "install", "-y", "-qq", "chromium");
            }
        }
        return installed();
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
