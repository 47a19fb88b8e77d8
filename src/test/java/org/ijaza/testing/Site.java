package org.ijaza.testing;

import java.util.List;
import java.util.Map;
import org.ijaza.platform.Language;

/** A trainee who is somewhere on every page there is: one course begun, one test begun, one test submitted. */
public final class Site {

    private static final String COURSE = "thb-core";

    private Site() {}

    /** Pages that a visitor may open. */
    public static List<String> visitorsPages() {
        return List.of(
                "/",
                "/account/sign-in",
                "/account/register",
                "/account/registered",
                "/account/confirm",
                "/account/forgotten",
                "/account/second-step",
                "/account/reset",
                "/about/privacy",
                "/verify/",
                "/verify/certificate?number=IJZ-TN-2026-000001-0&code=none",
                "/learn/course?code=" + COURSE,
                "/too-large",
                "/nothing-here");
    }

    /** The desks' pages, by the demonstration's account that works there. */
    public static Map<String, List<String>> desksPages() {
        return Map.of(
                "trainee",
                List.of("/desk/"),
                "region",
                List.of("/desk/", "/centre/second-factor"),
                "author",
                List.of("/author/import"),
                "reviewer",
                List.of("/author/reviews", "/author/import"));
    }

    /** Registers, begins everything, and answers the pages that are full of it. */
    public static List<String> traineesPages(Person person, Language language) {
        Trainee trainee = new Trainee(person, language)
                .registers("site-" + System.nanoTime() + "@example.org", "سلمى الموقع", "Selma Saffi", "TN")
                .joins(COURSE);
        String lesson = person.page().locator("#next").getAttribute("href");
        String test = person.page().locator("#pre-tests a.button").first().getAttribute("href");
        trainee.begins(COURSE, "pre-tests")
                .answers(new AnswerKey(COURSE, language), 3)
                .submits();
        String result = pathOf(person);
        trainee.begins(COURSE, "pre-tests").answers(new AnswerKey(COURSE, language), 2);
        String attempt = pathOf(person);
        return List.of(
                "/learn/",
                "/learn/course?code=" + COURSE,
                lesson,
                test,
                attempt,
                attempt.replace("/learn/attempt", "/learn/review"),
                result,
                "/account/",
                "/account/second-factor",
                "/mails");
    }

    private static String pathOf(Person person) {
        return person.page().url().replaceFirst("https?://[^/]+", "");
    }
}
