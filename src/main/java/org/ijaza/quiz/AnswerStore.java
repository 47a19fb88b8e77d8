package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.ijaza.platform.InstantConverter;
import org.ijaza.quiz.marking.Answer;

/**
 * Saves answers, of all that is asked of the house the most frequent: by one statement that commits itself. Beginning and
 * ending a transaction around it would be asked of the database too, and took a quarter of the time (ADR 2).
 */
@ApplicationScoped
class AnswerStore {

    /**
     * By primary key. Marking fills {@code correct}, and so closes the row under the same lock that this takes; the
     * server's clock decides whether the answer came in time.
     */
    private static final String SAVE =
            """
            update attempt_question set chosen = ?, typed = ?, places = ?, counter = ?, answered_at = ?
            where attempt_id = ? and position = ? and counter < ? and correct is null
              and answering = ? and char_length(choice_order) >= ?
              and exists (select 1 from attempt where id = ? and person_id = ? and opened <= ?
                            and state = 'IN_PROGRESS' and (deadline is null or deadline > ?))""";

    @Inject
    private DataSource source;

    protected AnswerStore() {}

    /**
     * Saves one answer for good, if nothing stands against it.
     *
     * @param opening how often the attempt's page may have been opened at most
     * @return false if it was not saved, for whatever reason
     */
    boolean save(long personId, long attemptId, GivenAnswer given, int opening, Instant now) {
        try (Connection connection = source.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            Answer answer = given.answer();
            save.setLong(1, answer.bits());
            save.setString(2, answer.lines());
            save.setString(3, answer.numbers());
            save.setLong(4, given.counter());
            save.setObject(5, column(now));
            save.setLong(6, attemptId);
            save.setInt(7, given.position());
            save.setLong(8, given.counter());
            save.setString(9, answer.answering().name());
            save.setInt(10, answer.choicesNeeded());
            save.setLong(11, attemptId);
            save.setLong(12, personId);
            save.setInt(13, opening);
            save.setObject(14, column(mostAwaited(given.at(now), now)));
            return save.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new PersistenceException("an answer was not saved", e);
        }
    }

    /** What was given long ago counts only as long as answers are awaited after the end. */
    private static Instant mostAwaited(Instant givenAt, Instant now) {
        Instant awaited = now.minus(Attempt.GRACE);
        return givenAt.isAfter(awaited) ? givenAt : awaited;
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
