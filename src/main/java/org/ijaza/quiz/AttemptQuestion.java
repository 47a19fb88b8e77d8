package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A question as one attempt asks it, and what was answered. The row is there from the beginning, so that
 * saving an answer is one update by its key. Once marked it takes no answer any more.
 */
@Entity
@Table(name = "attempt_question")
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

    private int chosen;

    private long counter;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** Null until marked. */
    private Boolean correct;

    protected AttemptQuestion() {}

    AttemptQuestion(Attempt attempt, int position, VersionBank.Drawn drawn) {
        this.attempt = attempt;
        this.position = position;
        this.questionId = drawn.question().id();
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

    /** Whether anything is ticked. */
    boolean isAnswered() {
        return !chosen().isNothing();
    }

    Chosen chosen() {
        return new Chosen(chosen);
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

    /** Whether it was answered rightly; false as long as it is not marked. */
    boolean isCorrect() {
        return Boolean.TRUE.equals(correct);
    }

    /**
     * Takes an answer from a page that last heard of answer {@code known}. What another page has saved since
     * stands: an older page never overwrites a newer answer.
     */
    void answer(Chosen given, long known, Instant now) {
        if (correct == null && isChangedBy(given, known)) {
            chosen = given.bits();
            counter++;
            answeredAt = now;
        }
    }

    /** Whether a page that last heard of answer {@code known} says something new. */
    boolean isChangedBy(Chosen given, long known) {
        return counter <= known && chosen != given.bits() && given.highest() <= order().size();
    }

    /** Lets an answer count that came when the attempt had ended; it has to be marked again. */
    void takeOver(Chosen given, long givenCounter, Instant receivedAt) {
        chosen = given.bits();
        counter = givenCounter;
        answeredAt = receivedAt;
    }

    boolean mark(BankQuestion question) {
        boolean right = question.isAnsweredBy(order(), chosen());
        correct = right;
        return right;
    }
}
