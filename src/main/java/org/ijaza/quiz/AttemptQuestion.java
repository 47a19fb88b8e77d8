package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Conflict;
import org.ijaza.quiz.marking.Answer;
import org.ijaza.quiz.marking.Answering;
import org.ijaza.quiz.marking.ChoiceOrder;
import org.ijaza.quiz.marking.Key;
import org.ijaza.quiz.marking.Share;

/**
 * A question as one attempt asks it, and what was answered. The row is there from the beginning, so that
 * saving an answer is one update by its key. Once marked it takes no answer any more.
 */
@Entity
@Table(name = "attempt_question")
@NamedQuery(name = AttemptStore.READ, query = AttemptStore.WITH_QUESTIONS)
@NamedQuery(name = AttemptStore.LOCKED, query = AttemptStore.WITH_QUESTIONS, lockMode = LockModeType.PESSIMISTIC_WRITE)
@IdClass(AttemptQuestionKey.class)
public class AttemptQuestion {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "attempt_id", updatable = false)
    private Attempt attempt;

    @Id
    private int position;

    @Column(name = "question_id", updatable = false)
    private long questionId;

    @Column(name = "choice_order", updatable = false)
    private String choiceOrder;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Answering answering;

    private int chosen;

    private String typed = "";

    private String places = "";

    private long counter;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** Null until marked. */
    private Boolean correct;

    /** Parts of the mark that the answer has earned, see {@link Share}; null until marked. */
    private Integer share;

    protected AttemptQuestion() {}

    AttemptQuestion(Attempt attempt, int position, VersionBank.Drawn drawn) {
        this.attempt = attempt;
        this.position = position;
        this.questionId = drawn.question().id();
        this.answering = drawn.question().type().answering();
        this.choiceOrder = drawn.order().letters();
    }

    Attempt attempt() {
        return attempt;
    }

    /** Its place in the attempt, from 1. */
    int position() {
        return position;
    }

    long questionId() {
        return questionId;
    }

    ChoiceOrder order() {
        return new ChoiceOrder(choiceOrder);
    }

    /** Whether anything is answered. */
    boolean isAnswered() {
        return !answer().isNothing();
    }

    /** The answer that stands. */
    Answer answer() {
        return answering.read(chosen, typed, places);
    }

    /** Counts the answers given to this question, 0 before the first. */
    long counter() {
        return counter;
    }

    /** When the answer that stands was saved, null if none was. */
    Instant answeredAt() {
        return answeredAt;
    }

    /** Whether the answer that stands was held up and came after the attempt's end, in time to count. */
    boolean isInGrace() {
        return answeredAt != null && attempt.isTimeUp(answeredAt) && !attempt.isClosed(answeredAt);
    }

    /** Whether it was answered rightly in all; false as long as it is not marked. */
    boolean isCorrect() {
        return Boolean.TRUE.equals(correct);
    }

    /**
     * Takes an answer from a page that last heard of answer {@code known}. What another page has saved since
     * stands: an older page never overwrites a newer answer.
     */
    void answer(Answer given, long known, Instant now) {
        if (correct == null && isChangedBy(given, known)) {
            store(given);
            counter++;
            answeredAt = now;
        }
    }

    /** Whether a page that last heard of answer {@code known} says something new. */
    boolean isChangedBy(Answer given, long known) {
        return counter <= known && takes(given) && !isStored(given);
    }

    /** Lets an answer count that came when the attempt had ended; it has to be marked again, as if it never had been. */
    void takeOver(Answer given, long givenCounter, Instant receivedAt) {
        correct = null;
        share = null;
        store(given);
        counter = givenCounter;
        answeredAt = receivedAt;
    }

    private void store(Answer given) {
        chosen = given.bits();
        typed = given.lines();
        places = given.numbers();
    }

    /** By which means it is answered. */
    Answering answering() {
        return answering;
    }

    private boolean isStored(Answer given) {
        return chosen == given.bits() && typed.equals(given.lines()) && places.equals(given.numbers());
    }

    /** Whether the answer is one that can be given to this question. */
    boolean takes(Answer given) {
        return given.answering() == answering && given.choicesNeeded() <= order().size();
    }

    /** Marks it, and closes it for answers. A text keeps what a person has given it, or waits for that. */
    void markBy(Key key) {
        if (answering != Answering.PROSE || !isAnswered()) {
            earn(shareBy(key));
        }
    }

    /** Whether only a person can mark it, and none has. */
    boolean awaitsMarker() {
        return answering == Answering.PROSE && isAnswered() && share == null;
    }

    /**
     * Takes what a person has given it.
     *
     * @throws Conflict if another has marked it already, or there is nothing to mark
     */
    void rate(Share earned) {
        if (!awaitsMarker()) {
            throw new Conflict("essays.failure.marked");
        }
        earn(earned);
    }

    private void earn(Share earned) {
        correct = earned.isWhole();
        share = earned.parts();
    }

    /** How much of its mark the answer would earn by this key. */
    Share shareBy(Key key) {
        return key.mark(answer(), order());
    }

    /** How much of its mark the answer has earned; nothing as long as it is not marked. */
    Share share() {
        return new Share(share == null ? 0 : share);
    }
}
