package org.ijaza.quiz;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ijaza.platform.Invalid;
import org.ijaza.quiz.marking.Rubric;

/** What a person has given a text by its rubric. Never changes; it holds for the answer that it was given to. */
@Entity
@Table(name = "essay_marking")
public class EssayMarking {

    /** Most characters that are said about one criterion. */
    public static final int LONGEST_COMMENT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumns({
        @JoinColumn(name = "attempt_id", referencedColumnName = "attempt_id", updatable = false),
        @JoinColumn(name = "position", referencedColumnName = "position", updatable = false)
    })
    private AttemptQuestion question;

    @Column(updatable = false)
    private long counter;

    @Column(name = "marked_by", updatable = false)
    private long markedBy;

    @Column(name = "marked_at", updatable = false)
    private Instant markedAt;

    @ElementCollection
    @CollectionTable(name = "essay_rating", joinColumns = @JoinColumn(name = "marking_id"))
    @OrderBy("criterion")
    private List<EssayRating> ratings = new ArrayList<>();

    protected EssayMarking() {}

    /**
     * A person's view of a text.
     *
     * @param given on each criterion of the rubric, in its order
     * @throws Invalid (field {@code level} or {@code comment} with the criterion's number) if a criterion has no level or
     *     one that it does not know, if nothing is said where a better level could be had, or too much
     */
    EssayMarking(AttemptQuestion question, Rubric rubric, List<GivenLevel> given, long by, Instant now) {
        this.question = question;
        this.counter = question.counter();
        this.markedBy = by;
        this.markedAt = now;
        for (int number = 1; number <= rubric.criteria().size(); number++) {
            GivenLevel one = number <= given.size() ? given.get(number - 1) : GivenLevel.NONE;
            ratings.add(one.on(number, rubric.criteria().get(number - 1)));
        }
    }

    /** Place of the question in its attempt, from 1. */
    int position() {
        return question.position();
    }

    /** Whether it was given to the answer that stands. */
    boolean holds() {
        return counter == question.counter();
    }

    Instant markedAt() {
        return markedAt;
    }

    /** In the order of the rubric's criteria. */
    List<EssayRating> ratings() {
        return List.copyOf(ratings);
    }

    /** Of each criterion the index of the level given. */
    List<Integer> levels() {
        return ratings.stream().map(rating -> rating.level() - 1).toList();
    }
}
