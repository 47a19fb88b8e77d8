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
import java.util.Optional;
import org.ijaza.platform.Texts;

/** One of the answers that a question offers, or one of the things that it asks to be ordered or matched. Never changes. */
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

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "label_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "label_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "label_en", updatable = false))
    private Texts label;

    @Column(updatable = false)
    private Integer gap;

    protected Choice() {}

    Choice(Question question, int position, WrittenQuestion.WrittenChoice source) {
        this.question = question;
        this.position = position;
        this.correct = source.correct();
        this.text = source.text();
        this.feedback = source.feedback();
        this.label = source.label().orElse(null);
        this.gap = source.gap() == 0 ? null : source.gap();
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

    /** What it belongs to, where pairs are to be matched. */
    public Optional<Texts> getLabel() {
        return Optional.ofNullable(label);
    }

    /** The gap that it is offered for, from 1; 0 if it is offered for all that there is to be answered. */
    public int getGap() {
        return gap == null ? 0 : gap;
    }

    /** Said to who chose it, once the attempt is handed in; empty where nothing is chosen for its own sake. */
    public Texts getFeedback() {
        return feedback;
    }
}
