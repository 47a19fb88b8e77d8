package org.ijaza.load;

import java.util.List;

/** What the load client does, as often as it can, and what is counted of it. */
enum Profile {
    /** Course, lesson, test, start, twenty answers, submission and result of somebody signed in, without thinking. */
    JOURNEY("exam journey, 8 clients", 8, 40, List.of(Names.RESULT)),
    JOURNEY_32("exam journey, 32 clients", 32, 40, List.of(Names.RESULT)),
    /** The same from the form for signing in on. */
    SIGN_IN("exam journey with sign-in, 8 clients", 8, 40, List.of(Names.RESULT)),
    COURSE("course page, 8 clients", 8, 20, List.of(Names.COURSE)),
    LESSON("lesson page, 8 clients", 8, 20, List.of(Names.LESSON)),
    /** Test page, start, first look at the questions, and submission at once: what a rush to an examination is made of. */
    START("beginning an attempt, 8 clients", 8, 20, List.of(Names.START, Names.ATTEMPT, Names.RESULT)),
    ANSWER("saving an answer, 8 clients", 8, 20, List.of(Names.ANSWER)),
    /** All begin within ten seconds; two answers each half to one and a half minutes, eight times over. */
    CANDIDATES("5,000 candidates at once", 5_000, 0, List.of(Names.START, Names.ATTEMPT, Names.ANSWER, Names.RESULT));

    /** Under which names the client notes its requests. */
    static final class Names {
        static final String SIGN_IN = "sign in";
        static final String COURSE = "course";
        static final String LESSON = "lesson";
        static final String TEST = "test";
        static final String START = "start";
        static final String ATTEMPT = "questions";
        static final String ANSWER = "answer";
        static final String REVIEW = "review";
        static final String SUBMIT = "submit";
        static final String RESULT = "result";

        private Names() {}
    }

    private final String title;
    private final int clients;
    private final int seconds;
    private final List<String> counted;

    Profile(String title, int clients, int seconds, List<String> counted) {
        this.title = title;
        this.clients = clients;
        this.seconds = seconds;
        this.counted = counted;
    }

    String title() {
        return title;
    }

    /** How many do it at the same time. */
    int clients() {
        return clients;
    }

    /** How long they do it; 0 if each does it once. */
    int seconds() {
        return seconds;
    }

    boolean isOnce() {
        return seconds == 0;
    }

    /** Requests of which the table shows a line each. */
    List<String> counted() {
        return counted;
    }
}
