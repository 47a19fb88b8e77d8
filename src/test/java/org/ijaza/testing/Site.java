package org.ijaza.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
            region /centre/contacts?centre=2
            centre /centre/contacts?centre=2
            centre /centre/receipts?code=7QK4M-X9D2T
            centre /centre/late-answers
            centre /centre/sittings?centre=2
            trainer /teach/sitting
            trainer /teach/essays
            trainer /certify/conflicts
            centre /centre/accommodations?centre=2
            region /centre/invite?centre=2
            region /centre/import?centre=2
            region /centre/centres
            region /centre/edit?id=3
            region /centre/edit
            region /centre/countries
            region /certify/rules
            region /certify/templates
            region /centre/audit
            region /certify/schemes
            region /certify/agreement
            assessor1 /certify/conflicts
            certifier /certify/register
            certifier /certify/issue
            certifier /certify/sign
            certifier /certify/corrections
            certifier /certify/moves
            centre /certify/keys?centre=2
            certifier /certify/desk
            certifier /certify/meetings
            certifier /certify/complaint-queue
            certifier /certify/convene?centre=2
            assessor1 /certify/desk
            author /author/
            author /author/import
            author /author/figures
            author /author/figures?course=thb-core
            author /author/bank
            author /author/bank?q=passeport&course=thb-core
            author /author/corrections?course=thb-core
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
                "/glossary",
                "/trainers",
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
                "/certify/candidacy?kind=master-trainer",
                "/certify/complaints",
                "/certify/evidence?kind=trainer&asked=co-trained",
                "/teach/",
                "/mails");
    }

    /**
     * The desks' pages of one thing each, by who works on it, on the shared MariaDB: the lesson of a draft, a candidacy,
     * a certificate.
     */
    public static Map<String, List<String>> desksPagesOfThings() {
        UnderWay tunisian = UnderWay.in(UnderWay.TUNISIA, "TN");
        String draft = "draft=" + tunisian.draft();
        return Map.of(
                "author-tn",
                List.of(
                        "/author/draft?id=" + tunisian.draft(),
                        "/author/lesson?lesson=own-law&" + draft,
                        "/author/adaptation?" + draft,
                        "/author/review?" + draft,
                        "/author/questions?" + draft,
                        "/author/questions-import?" + draft),
                "certifier",
                List.of(
                        "/certify/case?id=" + tunisian.candidacy(),
                        "/certify/certificate?id=" + tunisian.certificate(),
                        "/certify/move?kind=trainer&centre=2&certificate=" + tunisian.certificate()));
    }

    /** Opens the course on the author's desk, and answers the pages of its draft. */
    public static List<String> draftsPages(Person author, String course) {
        Page page = author.opens("/author/").page();
        page.locator("#courses article")
                .filter(new Locator.FilterOptions().setHasText(new HouseCourse(course).title()))
                .locator("input[type=submit]")
                .first()
                .click();
        page.waitForURL("**/author/draft*?**");
        String draft = page.url().replaceFirst(".*id=", "");
        page.locator(".ui-treenode-leaf .ui-treenode-label").first().click();
        String lesson = page.locator("#edit").getAttribute("href");
        String module = lesson.replaceFirst(".*&module=([^&]*).*", "$1");
        return List.of(
                pathOf(author),
                lesson,
                "/author/questions?draft=" + draft + "&module=" + module,
                "/author/questions-import?draft=" + draft + "&module=" + module,
                "/author/review?draft=" + draft);
    }

    private static String pathOf(Person person) {
        return person.page().url().replaceFirst("https?://[^/]+", "");
    }
}
