package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ijaza.quiz.marking.Chosen;
import org.ijaza.testing.On;
import org.ijaza.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A weak link sends an answer again and again, and lets what was sent first come last. */
class AnswersAtOnceTest {

    private static final int SENT = 100;
    private static final int CONNECTIONS = 8;

    @TempDir
    private Path parent;

    @ParameterizedTest
    @EnumSource(On.class)
    void of_a_hundred_answers_in_any_order_at_the_same_time_the_newest_stands(On kind) throws Exception {
        try (ExamHall hall = new ExamHall(kind, parent)) {
            TestDatabase database = hall.database;
            long attempt = hall.begins();
            Attempts attempts = hall.of(Attempts.class);
            List<Callable<SavedAnswer>> all = new ArrayList<>();
            for (int counter = 1; counter <= SENT; counter++) {
                GivenAnswer answer = GivenAnswer.ticked(1, counter, List.of(placeOf(counter)));
                Callable<SavedAnswer> sending = () -> database.inTransaction(() -> attempts.save(attempt, answer));
                all.addAll(List.of(sending, sending));
            }
            Collections.shuffle(all, new Random(1));

            ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
            List<SavedAnswer> standing = new ArrayList<>();
            for (Future<SavedAnswer> saved : connections.invokeAll(all)) {
                standing.add(saved.get());
            }
            connections.shutdown();

            AttemptSheet sheet = database.inTransaction(() -> attempts.getSheet(attempt));
            assertThat(sheet.questions().get(0).counter()).isEqualTo(SENT);
            assertThat(sheet.questions().get(0).choices().stream()
                            .filter(choice -> choice.chosen())
                            .map(choice -> choice.place()))
                    .containsExactly(placeOf(SENT));
            assertThat(standing)
                    .as("none is told of another answer than that of its counter")
                    .allSatisfy(saved ->
                            assertThat(saved.answer()).isEqualTo(Chosen.of(List.of(placeOf((int) saved.counter())))));
            assertThat(standing.stream().filter(saved -> saved.counter() == SENT))
                    .as("whoever sent the newest was told that it stands")
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static int placeOf(int counter) {
        return 1 + counter % 2;
    }
}
