package org.ijaza.quiz;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ijaza.platform.Texts;

/** One of the answers that a question offers. Never changes. */
@Entity
@Table(name = "choice")
public class Choice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "question_id", updatable = false)
    private Question question;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private boolean correct;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "text_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "text_en", updatable = false))
    private Texts text;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "feedback_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "feedback_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "feedback_en", updatable = false))
    private Texts feedback;

    protected Choice() {}

    Choice(Question question, int position, WrittenQuestion.WrittenChoice source) {
        this.question = question;
        this.position = position;
        this.correct = source.correct();
        this.text = source.text();
        this.feedback = source.feedback();
    }

    public Long getId() {
        return id;
    }

    public Question getQuestion() {
        return question;
    }

    /** Its place among the choices as they were written, from 1. */
    public int getPosition() {
        return position;
    }

    public boolean isCorrect() {
        return correct;
    }

    public Texts getText() {
        return text;
    }

    /** Said to who chose it, once the attempt is handed in. */
    public Texts getFeedback() {
        return feedback;
    }
}
