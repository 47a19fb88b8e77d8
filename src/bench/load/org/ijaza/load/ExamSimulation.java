package org.ijaza.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.ijaza.load.Profile.Names;

/** The load client: trainees who do what the profile says. Each client is another trainee each time it begins anew. */
public final class ExamSimulation extends Simulation {

    static final String PROFILE = "ijaza.load.profile";
    static final String SECONDS = "ijaza.load.seconds";
    static final String URL = "ijaza.load.url";
    static final String TEST = "ijaza.load.test";

    private static final int PAGES = 8;
    private static final int ANSWERS_A_PAGE = 2;

    /** Over which they open the page of the test, and read what it says. */
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    private static final Duration OPENING = Duration.ofSeconds(90);

    /** Within which they begin, once it is open. */
    private static final Duration SYNCHRONISED = Duration.ofSeconds(10);

    private static final Duration SHORTEST_THOUGHT = Duration.ofSeconds(30);
    private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(90);
    private static final Duration LONGEST_EXAM = Duration.ofMinutes(20);

    private final Profile profile = Profile.valueOf(System.getProperty(PROFILE));
    private final Duration duration = Duration.ofSeconds(Long.getLong(SECONDS));
    private final String test = System.getProperty(TEST);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger beginning = new AtomicInteger();

    /** When the candidates' examination is opened. */
    private final Instant opens = Instant.now().plus(OPENING);

    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty(URL))
            .header("Origin", System.getProperty(URL))
            .acceptHeader("text/html")
            .acceptEncodingHeader("gzip")
            .acceptLanguageHeader("fr")
            .disableCaching()
            .disableFollowRedirect();

    /** Instance of the load client alone. */
    public ExamSimulation() {
        setUp(population().protocols(protocol)).maxDuration(profile.isOnce() ? LONGEST_EXAM : duration);
    }

    private PopulationBuilder population() {
        return switch (profile) {
            case JOURNEY, JOURNEY_32 -> goingOn(exec(another(), signedIn(), journey()));
            case SIGN_IN -> goingOn(exec(another(), signsIn(), journey()));
            case COURSE -> goingOn(exec(another(), signedIn(), repeat(10).on(course())));
            case LESSON -> goingOn(exec(another(), signedIn(), course(), repeat(50).on(lesson())));
            case START -> goingOn(exec(another(), signedIn(), begins(), ends()));
            case ANSWER -> goingOn(exec(another(), signedIn(), begins(), repeat(20, "round").on(answersAll())));
            case CANDIDATES -> scenario(profile.title())
                    .exec(another(), signedIn(), looksAtTest(), waits(), presses(), candidate(), ends())
                    .injectOpen(rampUsers(profile.clients()).during(ARRIVAL));
        };
    }

    private PopulationBuilder goingOn(ChainBuilder work) {
        return scenario(profile.title())
                .exec(forever().on(work))
                .injectClosed(constantConcurrentUsers(profile.clients()).during(duration));
    }

    private ChainBuilder another() {
        return exec(session -> {
            int trainee = profile == Profile.CANDIDATES
                    ? ExamRoom.TRAINEES + next.getAndIncrement() % ExamRoom.CANDIDATES
                    : next.getAndIncrement() % ExamRoom.TRAINEES;
            return session.set("token", ExamRoom.token(trainee))
                    .set("email", ExamRoom.email(trainee))
                    .set("round", 0);
        });
    }

    private static ChainBuilder signedIn() {
        return exec(flushCookieJar(), addCookie(Cookie("ijaza-token", "#{token}")));
    }

    private static ChainBuilder signsIn() {
        return exec(
                flushCookieJar(),
                posts(Names.SIGN_IN, "/account/sign-in", "signInForm", "signIn")
                        .formParam("email", "#{email}")
                        .formParam("password", "ijaza-demo-2026"));
    }

    private ChainBuilder journey() {
        return exec(course(), lesson(), begins(), answersAll(), ends());
    }

    private static ChainBuilder course() {
        return exec(http(Names.COURSE)
                .get("/learn/course?code=" + ExamRoom.COURSE)
                .check(status().is(200), css("a[href^='/learn/lesson']", "href").saveAs("lesson")));
    }

    private static ChainBuilder lesson() {
        return exec(http(Names.LESSON).get("#{lesson}").check(status().is(200)));
    }

    private ChainBuilder begins() {
        return exec(looksAtTest(), presses());
    }

    private ChainBuilder looksAtTest() {
        return exec(http(Names.TEST).get("/learn/test?id=" + test).check(status().is(200)));
    }

    /** Until the examination is opened, and then a moment more, which is another one for each. */
    private ChainBuilder waits() {
        return exec(session -> session.set("begins", opens.plus(SYNCHRONISED.multipliedBy(beginning.getAndIncrement())
                        .dividedBy(profile.clients()))))
                .pause(session -> Duration.between(Instant.now(), session.<Instant>get("begins")));
    }

    private ChainBuilder presses() {
        return exec(
                posts(Names.START, "/learn/test?id=" + test, "startForm", "start")
                        .check(headerRegex("Location", "attempt\\?id=(\\d+)").saveAs("attempt")),
                http(Names.ATTEMPT).get("/learn/attempt?id=#{attempt}").check(status().is(200)));
    }

    private static ChainBuilder answersAll() {
        return repeat(ExamRoom.QUESTIONS, "index").on(answer());
    }

    private static ChainBuilder answer() {
        return exec(http(Names.ANSWER)
                .put(session -> "/api/attempts/" + session.getString("attempt") + "/answers/"
                        + (session.getInt("index") + 1))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .body(StringBody(session -> "{\"counter\": " + (session.getInt("round") + 1) + ", \"choices\": [1]}"))
                .check(status().is(200)));
    }

    private static ChainBuilder candidate() {
        return repeat(PAGES, "page")
                .on(
                        pause(SHORTEST_THOUGHT, LONGEST_THOUGHT),
                        repeat(ANSWERS_A_PAGE, "place")
                                .on(
                                        exec(session -> session.set(
                                                "index",
                                                session.getInt("page") * ANSWERS_A_PAGE + session.getInt("place"))),
                                        answer()));
    }

    private static ChainBuilder ends() {
        String page = "/learn/review?id=#{attempt}";
        return exec(
                http(Names.REVIEW).get(page).check(status().is(200)),
                posts(Names.SUBMIT, page, "attempt", "submit"),
                http(Names.RESULT).get("/learn/result?id=#{attempt}").check(status().is(200)));
    }

    /** Sends a form of a page that keeps no state, by the button with this id. */
    private static HttpRequestActionBuilder posts(String name, String page, String form, String button) {
        return http(name)
                .post(page)
                .formParam(form, form)
                .formParam(button, button)
                .formParam("jakarta.faces.ViewState", "stateless")
                .check(status().is(302));
    }
}
