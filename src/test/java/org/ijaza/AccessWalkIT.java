package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.Site;
import org.junit.jupiter.api.Test;

/** Walks over everything that has an address, as a visitor and as every role, and compares with one table. */
class AccessWalkIT {

    /**
     * What each gets: a status, or {@code >} and where it leads. Ids are those of somebody else's things, so that
     * the answer to "others" is the answer to whoever tries numbers. {@code region} is the regional administrator,
     * "others" are the nine other demo people, each with one role in one centre; after a comma, what one of them
     * gets instead: {@code 403,centre=200}.
     */
    private static final String TABLE =
            """
            address                                   visitor                others    region
            /index                                    200                    >/learn/  >/learn/
            /mails                                    200                    200       200
            /too-large                                200                    200       200
            /teach/index                              >/account/sign-in      200                  200
            /about/privacy                            200                    200       200
            /trainers                                 200                    200       200
            /glossary                                 200                    200       200
            /account/sign-in                          200                    >/learn/  >/learn/
            /account/register                         200                    >/learn/  >/learn/
            /account/registered                       200                    200       200
            /account/confirm                          200                    200       200
            /account/forgotten                        200                    >/learn/  >/learn/
            /account/reset                            200                    200       200
            /account/index                            >/account/sign-in      200       200
            /account/second-factor                    >/account/sign-in      200       200
            /account/second-step                      200                    >/learn/  >/learn/
            /centre/second-factor                     >/account/sign-in      403,centre=200  200
            /certify/register                         >/account/sign-in      403,certifier=200,centre=200 200
            /certify/certificate?id=987654            >/account/sign-in      403,certifier=404,centre=404 404
            /certify/issue                            >/account/sign-in      403,certifier=200,centre=200 200
            /certify/keys?centre=2                    >/account/sign-in      403,centre=200  200
            /certify/keys?centre=3                    >/account/sign-in      403,centre=404  200
            /certify/name                             >/account/sign-in      200       200
            /certify/sign                             >/account/sign-in      403,certifier=200  403
            /certify/templates                        >/account/sign-in      403                  200
            /certify/corrections                      >/account/sign-in      403,certifier=200  403
            /certify/moves                            >/account/sign-in      403,certifier=200  403
            /certify/move?id=987654                   >/account/sign-in      403,certifier=404  403
            /certify/move?kind=trainer&centre=3       >/account/sign-in      403,certifier=404  403
            /certify/batch?id=987654                  >/account/sign-in      403,certifier=404,centre=404 404
            /desk/index                               >/account/sign-in      200       200
            /centre/invitation?token=none             200                    200       200
            /centre/index                             >/account/sign-in      403,centre=200  200
            /centre/people?centre=2                   >/account/sign-in      403,centre=200  200
            /centre/people?centre=3                   >/account/sign-in      403,centre=404  200
            /centre/people?centre=none                >/account/sign-in      404       404
            /centre/person?centre=2&id=2              >/account/sign-in      403,centre=200  200
            /centre/person?centre=2&id=3              >/account/sign-in      403,centre=404  404
            /centre/contacts?centre=2                 >/account/sign-in      403,centre=200  200
            /centre/contacts?centre=3                 >/account/sign-in      403,centre=404  200
            /centre/contacts?centre=1                 >/account/sign-in      403,centre=404  404
            /centre/contacts?centre=2&id=99999        >/account/sign-in      403,centre=404  404
            /centre/invite?centre=2                   >/account/sign-in      403,centre=200  200
            /centre/invite?centre=3                   >/account/sign-in      403,centre=404  200
            /centre/import?centre=2                   >/account/sign-in      403,centre=200  200
            /centre/import?centre=3                   >/account/sign-in      403,centre=404  200
            /centre/import?centre=2&import=99999      >/account/sign-in      403,centre=404  404
            /centre/receipts                          >/account/sign-in      403,centre=200  200
            /centre/receipts?code=7QK4M-X9D2T         >/account/sign-in      403,centre=200  200
            /centre/accommodations?centre=2           >/account/sign-in      403,centre=200  200
            /centre/accommodations?centre=3           >/account/sign-in      403,centre=404  200
            /centre/accommodations?centre=none        >/account/sign-in      404       404
            /centre/sittings?centre=2                 >/account/sign-in      403,centre=200  200
            /centre/sittings?centre=3                 >/account/sign-in      403,centre=404  200
            /centre/sittings?centre=none              >/account/sign-in      404       404
            /teach/sitting                            >/account/sign-in      200       200
            /teach/led?certificate=none               >/account/sign-in      404       404
            /teach/sitting?id=99999                   >/account/sign-in      404       404
            /teach/essays                             >/account/sign-in      403,trainer=200  403
            /teach/essay?attempt=99999&question=1     >/account/sign-in      403,trainer=404  403
            /teach/essay                              >/account/sign-in      404       404
            /centre/late-answers                      >/account/sign-in      403,centre=200  200
            /centre/late-answers?attempt=99999        >/account/sign-in      403,centre=404  404
            /centre/centres                           >/account/sign-in      403       200
            /centre/edit?id=3                         >/account/sign-in      403       200
            /centre/edit?id=99999                     >/account/sign-in      403       404
            /centre/countries                         >/account/sign-in      403       200
            /certify/rules                            >/account/sign-in      403       200
            /centre/audit                             >/account/sign-in      403       200
            /centre/audit?centre=2                    >/account/sign-in      403,centre=200  200
            /centre/audit?centre=3                    >/account/sign-in      403,centre=404  200
            /author/index                             >/account/sign-in      403,author=200,author-tn=200  403
            /author/draft?id=987654                   >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/lesson?draft=987654&lesson=x      >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/reviews                           >/account/sign-in      403,reviewer=200,reviewer-tn=200  403
            /author/review?draft=987654               >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/questions?draft=987654            >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/case-set?draft=987654&case=x      >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/questions-import?draft=987654     >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/adaptation?draft=987654           >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/facts?draft=987654                >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/figures                           >/account/sign-in      403,author=200,author-tn=200,reviewer=200,reviewer-tn=200,centre=200,observer=200  200
            /author/figures?course=nothing            >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404,centre=404,observer=404  404
            /api/courses/thb-core/tests/x/figures     401                    403,author=404,author-tn=404,reviewer=404,reviewer-tn=404,centre=404,observer=404  404
            /author/bank                              >/account/sign-in      403,author=200,author-tn=200  403
            /author/corrections?course=thb-core       >/account/sign-in      403,author=200,author-tn=200,reviewer=200,reviewer-tn=200  403
            /author/correction?question=987654        >/account/sign-in      403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /author/import                            >/account/sign-in      403,author=200,author-tn=200,reviewer=200,reviewer-tn=200  403
            /api/courses/thb-core/versions/1/package  401                    403,author=200,author-tn=200,reviewer=200,reviewer-tn=200  403
            /api/drafts/987654/media?path=media/x.png 401                    403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /api/drafts/987654/questions/moodle 401                    403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /api/drafts/987654/files?path=a.md        401                    403,author=404,author-tn=404  403
            /api/drafts/987654/preview                401                    403,author=404,author-tn=404,reviewer=404,reviewer-tn=404  403
            /api/drafts/987654/pictures               401                    403,author=404,author-tn=404  403
            /learn/index                              >/account/sign-in      200       200
            /learn/course?code=thb-core               200                    200       200
            /learn/course?code=none                   404                    404       404
            /learn/lesson?id=LESSON                   >/account/sign-in      404       404
            /learn/test?id=TEST                       >/account/sign-in      404       404
            /learn/attempt?id=ATTEMPT                 >/account/sign-in      404       404
            /learn/review?id=ATTEMPT                  >/account/sign-in      404       404
            /learn/result?id=RESULT                   >/account/sign-in      404       404
            /certify/candidacy                        >/account/sign-in      200       200
            /certify/desk                             >/account/sign-in      403,assessor1=200,assessor2=200,certifier=200,centre=200 200
            /certify/candidacy?kind=none              >/account/sign-in      404       404
            /certify/evidence?kind=trainer&asked=conduct >/account/sign-in   200       200
            /certify/evidence?kind=trainer&asked=none >/account/sign-in      404       404
            /certify/recognition?id=987654&evidence=1 >/account/sign-in      403,assessor1=404,assessor2=404,certifier=404,centre=404 404
            /certify/schemes                          >/account/sign-in      403       200
            /certify/agreement                        >/account/sign-in      403       200
            /certify/conflicts                        >/account/sign-in      403,trainer=200,assessor1=200,assessor2=200,certifier=200,centre=200 200
            /certify/case?id=987654                   >/account/sign-in      403,assessor1=404,assessor2=404,certifier=404,centre=404 404
            /certify/meetings                         >/account/sign-in      403,certifier=200,centre=200 200
            /certify/convene?centre=2                 >/account/sign-in      403,certifier=200,centre=200 200
            /certify/convene?centre=3                 >/account/sign-in      403,certifier=404,centre=404 200
            /certify/meeting?id=987654                >/account/sign-in      403,certifier=404,centre=404 404
            /certify/meeting-case?meeting=987654&id=1 >/account/sign-in      403,certifier=404,centre=404 404
            /certify/complaints                       >/account/sign-in      200       200
            /certify/complaint-queue                  >/account/sign-in      403,certifier=200,centre=200 200
            /certify/complaint?id=987654              >/account/sign-in      403,certifier=404,centre=404 404
            /api/meetings/987654/minutes              401                    403,certifier=404,centre=404 404
            /api/handed-in/987654                       401                    404       404
            /api/cohorts-led/987654                     401                    404       404
            /verify/index                             200                    200       200
            /verify/certificate?number=x&code=y       200                    200       200
            /api/trainers                             200                    200       200
            /api/log/heads                            200                    200       200
            /api/log/entries?from=0                   200                    200       200
            /api/log/consistency                      200                    200       200
            /api/log/consistency?from=1&to=0          422                    422       422
            /api/log/export                           200                    200       200
            /api/log/proof?number=none&code=none      404                    404       404
            /api/log/proof/file?number=none&code=none 404                    404       404
            /api/log/check                            401                    403       200
            /api/audit/check                          401                    403       200
            /api/audit/entries                        401                    403       200
            /api/audit/entries?centre=2               401                    403,centre=200  200
            /api/audit/entries?centre=3               401                    403,centre=404  200
            /api/people-import/template               401                    200       200
            /api/certificates/IJZ-TN-2026-000001-0?code=x  200               200       200
            /api/certificates/IJZ-TN-2026-000001-0/file    401               404       404
            /api/certificates/IJZ-TN-2026-000001-0/credential 401            404       404
            /api/certificate-papers/987654/file       401                    403,certifier=404  403
            /api/certificate-templates/none/ar-fr/PLAIN 401                  403                  404
            /api/certificate-batches/987654/zip       401                    403,certifier=404,centre=404 404
            /api/attempts/ATTEMPT/answers/1           401                    404       404
            /media/none                               404                    404       404
            /api/nothing                              404                    404       404
            """;

    private static final List<String> OTHERS = List.of(
            "trainee",
            "trainer",
            "author",
            "author-tn",
            "reviewer",
            "reviewer-tn",
            "assessor1",
            "assessor2",
            "certifier",
            "centre",
            "observer");

    private record Row(String address, String visitor, String others, String region) {

        String to(String other) {
            String[] answers = others.split(",");
            return Arrays.stream(answers)
                    .filter(answer -> answer.startsWith(other + "="))
                    .map(answer -> answer.substring(other.length() + 1))
                    .findFirst()
                    .orElse(answers[0]);
        }
    }

    private static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split("\\s+"))
                .map(cell -> new Row(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    @Test
    void each_is_answered_as_the_table_says() {
        RunningApplication application = On.H2.application();
        try (Person owner = Person.atDesk(application, Language.EN)) {
            Map<String, String> ids = ids(Site.traineesPages(owner, Language.EN));
            try (Person visitor = Person.atDesk(application, Language.EN)) {
                assertThat(walk(visitor, application, ids)).as("visitor").isEqualTo(expected(Row::visitor));
            }
            for (String other : OTHERS) {
                try (Person person = signedIn(application, other)) {
                    assertThat(walk(person, application, ids)).as(other).isEqualTo(expected(row -> row.to(other)));
                }
            }
            try (Person region = signedIn(application, "region")) {
                assertThat(walk(region, application, ids)).as("region").isEqualTo(expected(Row::region));
            }
        }
    }

    @Test
    void nothing_is_missing_from_the_table() throws IOException {
        Set<String> inTable = rows().stream()
                .map(row -> row.address().replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> pages = files.map(root::relativize)
                    .filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> "/" + file.toString().replace('\\', '/').replaceFirst("\\.xhtml$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(inTable).containsAll(pages);
        }
        try (Person visitor = Person.atDesk(On.H2.application(), Language.EN)) {
            String openApi = visitor.context()
                    .request()
                    .get(On.H2.application().at("/openapi").toString())
                    .text();
            Matcher path = Pattern.compile("(?m)^  (/api/\\S*):").matcher(openApi);
            Set<String> resources = new TreeSet<>();
            while (path.find()) {
                resources.add(path.group(1));
            }
            assertThat(resources).isNotEmpty();
            for (String resource : resources) {
                String pattern = Arrays.stream(resource.split("(?=/)"))
                        .map(part -> part.startsWith("/{") ? "/[^/]+" : Pattern.quote(part))
                        .collect(Collectors.joining());
                assertThat(inTable).as(resource).anyMatch(address -> address.matches(pattern));
            }
        }
    }

    @Test
    void a_change_asked_for_by_another_site_is_refused() {
        RunningApplication application = On.H2.application();
        try (Person person = signedIn(application, "trainee")) {
            for (String address : List.of("/account/sign-out", "/account/sign-in", "/api/attempts/1/answers/1")) {
                APIResponse response = person.context()
                        .request()
                        .fetch(
                                application.at(address).toString(),
                                RequestOptions.create()
                                        .setMethod(address.startsWith("/api") ? "PUT" : "POST")
                                        .setHeader("Origin", "https://elsewhere.example")
                                        .setMaxRedirects(0));
                assertThat(response.status()).as(address).isEqualTo(403);
            }
            person.opens("/learn/");
            assertThat(person.page().url()).as("still signed in").endsWith("/learn/");
        }
    }

    private static Person signedIn(RunningApplication application, String name) {
        Person person = Person.atDesk(application, Language.EN).signsInAs(name);
        assertThat(person.page().url()).as(name + " signed in").endsWith("/learn/");
        return person;
    }

    private static Map<String, String> expected(Function<Row, String> who) {
        return rows().stream().collect(Collectors.toMap(Row::address, who, (one, other) -> one, LinkedHashMap::new));
    }

    private static String methodOf(String address) {
        if (address.contains("/answers/") || address.contains("/files")) {
            return "PUT";
        }
        return address.matches(".*/(preview|pictures)") ? "POST" : "GET";
    }

    private static Map<String, String> walk(Person person, RunningApplication application, Map<String, String> ids) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Row row : rows()) {
            String address = row.address();
            for (Map.Entry<String, String> id : ids.entrySet()) {
                address = address.replace(id.getKey(), id.getValue());
            }
            String method = methodOf(address);
            RequestOptions options = RequestOptions.create()
                    .setMethod(method)
                    .setHeader("Origin", application.url())
                    .setMaxRedirects(0);
            if (address.endsWith("/pictures")) {
                options.setHeader("Content-Type", "image/png").setData("no picture");
            } else if (!method.equals("GET")) {
                options.setData(
                        Map.of("counter", 1, "choices", List.of(1), "revision", 1, "text", "", "language", "fr"));
            }
            APIResponse response =
                    person.context().request().fetch(application.at(address).toString(), options);
            boolean redirect = response.status() / 100 == 3;
            answers.put(
                    row.address(),
                    redirect
                            ? ">"
                                    + response.headers()
                                            .get("location")
                                            .replaceFirst("https?://[^/]+", "")
                                            .replaceFirst("\\?.*", "")
                            : String.valueOf(response.status()));
        }
        return answers;
    }

    private static Map<String, String> ids(List<String> addresses) {
        return Map.of(
                "LESSON", idIn(addresses, "lesson"),
                "TEST", idIn(addresses, "test"),
                "ATTEMPT", idIn(addresses, "attempt"),
                "RESULT", idIn(addresses, "result"));
    }

    private static String idIn(List<String> addresses, String page) {
        return addresses.stream()
                .filter(address -> address.startsWith("/learn/" + page + "?"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*id=", "");
    }
}
