package org.ijaza.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How many questions a test draws for one objective. Pre and final test draw on the same objectives. */
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

    @Column(updatable = false)
    private int questions;

    protected Draw() {}

    Draw(KnowledgeTest test, int position, String objective, int questions) {
        this.test = test;
        this.position = position;
        this.objective = objective;
        this.questions = questions;
    }

    /** Its place among the test's draws, from 1. */
    public int getPosition() {
        return position;
    }

    /** Code of the objective. */
    public String getObjective() {
        return objective;
    }

    /** How many questions, at least one; the bank has as many for every country. */
    public int getQuestions() {
        return questions;
    }
}
