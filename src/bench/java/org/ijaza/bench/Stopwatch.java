package org.ijaza.bench;

import java.util.Arrays;
import java.util.Locale;
import org.ijaza.testing.TestDatabase;

/** Measures what a service asks of a database, each question in a transaction of its own as on a page. */
public final class Stopwatch {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 11;

    private final TestDatabase database;
    private final String title;

    /** @param title which database */
    public Stopwatch(TestDatabase database, String title) {
        this.database = database;
        this.title = title;
    }

    /** Prints the median and the slowest of eleven rounds in milliseconds, and what the first, cold one took. */
    public void measure(String question, Runnable answer) {
        long cold = time(answer);
        for (int i = 0; i < WARM_UP; i++) {
            time(answer);
        }
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = time(answer);
        }
        Arrays.sort(rounds);
        System.out.printf(
                Locale.ROOT,
                "%-8s %-46s median %4d ms  slowest %4d ms  cold %4d ms%n",
                title,
                question,
                rounds[ROUNDS / 2],
                rounds[ROUNDS - 1],
                cold);
    }

    private long time(Runnable answer) {
        long start = System.nanoTime();
        database.inTransaction(answer);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
