package org.ijaza.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;

/** A trainee who is somewhere on every page there is: one course begun, one test begun, one test submitted. */
public final class Site {

    private static final String COURSE = "thb-core";

    private static final String DESKS =
            """
            trainee /desk/
            region /desk/
            region /centre/second-factor
            region /centre/
            region /centre/people?centre=2
            region /centre/person?centre=2&id=2
            region /centre/invite?centre=2
            region /centre/import?centre=2
            region /centre/centres
            region /centre/edit?id=3
            region /centre/edit
            region /centre/countries
            region /centre/audit
            certifier /certify/register
            certifier /certify/desk
            assessor1 /certify/desk
            author /author/
            author /author/import
            reviewer /author/reviews
            """;

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
                "/centre/invitation?token=none",
                "/too-large",
                "/nothing-here");
    }

    /** The desks' pages, by the demonstration's account that works there. */
    public static Map<String, List<String>> desksPages() {
        return DESKS.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        part -> part[0], LinkedHashMap::new, Collectors.mapping(part -> part[1], Collectors.toList())));
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
                "/certify/candidacy",
                "/teach/",
                "/mails");
    }

    private static String pathOf(Person person) {
        return person.page().url().replaceFirst("https?://[^/]+", "");
    }
}
