package org.ijaza.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ijaza.platform.Language;

/**
 * Somebody at a browser of their own (cookies, storage), with one page open. Notes what no page may cause: script
 * errors, refusals by the content security policy, answers 5xx.
 */
public final class Person implements AutoCloseable {

    /** Four such tests share two cores: what takes a second alone takes several then. */
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    }

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final RunningApplication application;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    private Person(RunningApplication application, BrowserContext context) {
        this.application = application;
        this.context = context;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onResponse(this::note);
        this.page = context.newPage();
    }

    private void note(Response response) {
        if (response.status() >= 500) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    /** A person at a phone (360 by 740) whose browser prefers this language. */
    public static Person atPhone(RunningApplication application, Language language) {
        return at(application, language, 360, 740);
    }

    /** The same person at a phone with an empty cache: cookies and storage as given, nothing else. */
    public static Person atPhone(RunningApplication application, Language language, String storage) {
        return with(application, options(language, 360, 740).setStorageState(storage));
    }

    /** A person at a desk (1280 by 900). */
    public static Person atDesk(RunningApplication application, Language language) {
        return at(application, language, 1280, 900);
    }

    /** Signs in with an account of the demonstration, by what stands before the {@code @}. */
    public Person signsInAs(String account) {
        signsIn(account + "@example.org", "ijaza-demo-2026");
        return this;
    }

    /** A person at a phone whose browser runs no script. */
    public static Person withoutScript(RunningApplication application, Language language) {
        return with(application, options(language, 360, 740).setJavaScriptEnabled(false));
    }

    private static Person at(RunningApplication application, Language language, int width, int height) {
        return with(application, options(language, width, height));
    }

    private static Browser.NewContextOptions options(Language language, int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale(language.code())
                .setViewportSize(width, height)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", ownAddress()))
                // smooth scrolling moves what is about to be clicked
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true);
    }

    private static Person with(RunningApplication application, Browser.NewContextOptions options) {
        BrowserContext context = Browsers.ofThread().newContext(options);
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        return new Person(application, context);
    }

    private static String ownAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "10.1." + number / 250 + "." + number % 250;
    }

    /** Opens an address of the application. */
    public Person opens(String path) {
        page.navigate(application.at(path).toString());
        return this;
    }

    /** Fills the field with this id. */
    public Person fills(String id, String value) {
        page.locator("#" + id).fill(value);
        return this;
    }

    /** Chooses a value in the list with this id. */
    public Person chooses(String id, String value) {
        page.locator("#" + id).selectOption(value);
        return this;
    }

    /** Clicks what has this id and waits for the page that follows. */
    public Person clicks(String id) {
        page.locator("#" + id).click();
        page.waitForLoadState();
        return this;
    }

    /** Sends what the browser itself would refuse, as a program could. */
    public Person skipsTheBrowsersChecks() {
        page.evaluate("document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        return this;
    }

    /** Signs in by the form. */
    public Person signsIn(String email, String password) {
        return opens("/account/sign-in")
                .fills("email", email)
                .fills("password", password)
                .clicks("signIn");
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Closes the page and opens an empty one: as closing a tab, and opening another. */
    public Person closesTab() {
        // as people do: closed otherwise, it may be gone before the browser has heard what the page stored last
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        page = context.newPage();
        return this;
    }

    /** What went wrong in the browser so far: must be empty. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
