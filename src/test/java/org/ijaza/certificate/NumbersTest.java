package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ijaza.centre.Centre;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.ijaza.testing.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers are taken without gap and without double, whoever takes them at the same time. */
class NumbersTest {

    private static final int ALL = 10_000;
    private static final int THREADS = 8;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @EnumSource(On.class)
    void ten_thousand_taken_by_eight_at_once_have_no_gap_and_no_double(On kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (TestDatabase database = TestDatabase.on(kind)) {
            Issuing issuing = new Wiring(database.entities()).of(Issuing.class);
            List<Future<List<String>>> takers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                takers.add(threads.submit(() -> IntStream.range(0, ALL / THREADS)
                        .mapToObj(one -> database.inTransaction(() -> take(database, issuing)))
                        .toList()));
            }
            List<String> taken = new ArrayList<>();
            for (Future<List<String>> taker : takers) {
                taken.addAll(taker.get());
            }
            assertThat(taken.stream().map(NumbersTest::serial).sorted())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, ALL).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String take(TestDatabase database, Issuing issuing) {
        Centre tunisia = database.entities().find(Centre.class, TestCertificates.TUNISIA);
        return issuing.series(tunisia, NOW).next().toString();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.split("-")[3]);
    }
}
