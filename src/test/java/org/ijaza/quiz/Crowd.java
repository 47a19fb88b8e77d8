package org.ijaza.quiz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.ijaza.testing.RunningApplication;

/**
 * Fifty clients that answer the questions of one attempt over and over, until the application or its database is
 * gone, and remember what was acknowledged. Which choice an answer ticks follows from its counter, so that a mixture of
 * two would be seen.
 */
final class Crowd {

    private static final int CLIENTS = 50;
    private static final int AT_LEAST = 200;
    private static final int LONGEST_MILLIS = 2_000;
    /** Who gets no answer in this time takes it for gone. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final RunningApplication application;
    private final String cookie;
    private final String attempt;
    private final AtomicLongArray counters;
    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch busy = new CountDownLatch(AT_LEAST);
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final HttpClient http = RunningApplication.plainClient();
    private volatile boolean leaving;

    /** @param questions how many the attempt has */
    Crowd(RunningApplication application, String cookie, String attempt, int questions) {
        this.application = application;
        this.cookie = cookie;
        this.attempt = attempt;
        this.counters = new AtomicLongArray(questions + 1);
        // greater than any of a crowd that was here before
        long first = System.currentTimeMillis() * 1_000;
        for (int position = 1; position <= questions; position++) {
            counters.set(position, first);
        }
    }

    /** The place that the answer with this counter ticks. */
    static int choice(long counter) {
        return 1 + (int) (counter % 2);
    }

    /** Lets all begin; returns at some random moment when they are busy. */
    Crowd answers() {
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(this::answerUntilItIsGone);
        }
        try {
            if (!busy.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody is answered");
            }
            TimeUnit.MILLISECONDS.sleep(new Random().nextInt(LONGEST_MILLIS)); // the moment is to be any
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Once it is gone: of each question the newest counter that was acknowledged. */
    Map<Integer, Long> goesHome() {
        // who waited until the database was back again has never met an error
        leaving = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("somebody is still being answered");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return acknowledged;
    }

    private void answerUntilItIsGone() {
        Random random = new Random();
        try {
            while (!leaving) {
                answer(1 + random.nextInt(counters.length() - 1));
            }
        } catch (IOException gone) {
            // what was under way then is not acknowledged: it may be there, or not
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(int position) throws IOException, InterruptedException {
        long counter = counters.incrementAndGet(position);
        HttpRequest request = HttpRequest.newBuilder(
                        application.at("/api/attempts/" + attempt + "/answers/" + position))
                .header("Cookie", cookie)
                .header("Origin", application.url())
                .header("Content-Type", "application/json")
                .timeout(LONGEST_WAIT)
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"counter\": %d, \"choices\": [%d]}".formatted(counter, choice(counter))))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            acknowledged.merge(position, counter, Math::max);
            busy.countDown();
        } else if (response.statusCode() >= 500) {
            throw new IOException("the database is gone");
        }
    }
}
