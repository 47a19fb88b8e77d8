package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ijaza.course.source.Level;
import org.ijaza.platform.yaml.Node;

/**
 * How many questions a test draws for one objective, at one level or at any, or how many case sets. Pre and final test draw
 * on the same objectives.
 */
@Entity
@Table(name = "draw")
public class Draw {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "knowledge_test_id", updatable = false)
    private KnowledgeTest test;

    @Column(updatable = false)
    private int position;

    @Column(name = "objective_code", updatable = false)
    private String objective;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private QuestionType type;

    @Column(updatable = false)
    private int questions;

    @Column(updatable = false)
    private Integer cases;

    protected Draw() {}

    /** @param written an entry of {@code draw} */
    Draw(KnowledgeTest test, int position, Node written) {
        this.test = test;
        this.position = position;
        Blueprint.Part part = Blueprint.Part.of(written);
        this.objective = part.objective();
        this.level = part.level();
        this.type = part.type();
        this.questions = part.questions();
        this.cases = part.cases() == 0 ? null : part.cases();
    }

    public KnowledgeTest getTest() {
        return test;
    }

    /** Whether it may draw this question; where a country replaces it, it does so there no more. */
    public boolean takes(Question question) {
        return part().takes(
                        question.getCaseSet().map(CaseSet::getObjective).orElse(null),
                        question.getObjective(),
                        question.getLevel(),
                        question.getType());
    }

    /** What it draws, for a plan of the test. */
    Blueprint.Part part() {
        return new Blueprint.Part(objective, level, type, questions, getCases());
    }

    /** Its place among the test's draws, from 1. */
    public int getPosition() {
        return position;
    }

    /** Code of the objective. */
    public String getObjective() {
        return objective;
    }

    /** How many case sets its questions are of; 0 if they stand alone. */
    public int getCases() {
        return cases == null ? 0 : cases;
    }

    /** How many questions, at least one; the bank has as many for every country. */
    public int getQuestions() {
        return questions;
    }
}
