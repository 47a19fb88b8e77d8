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

/** A question or a case set that a test asks of everybody, besides those that it draws. */
@Entity
@Table(name = "fixed_item")
public class FixedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "knowledge_test_id", updatable = false)
    private KnowledgeTest test;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int questions;

    protected FixedItem() {}

    FixedItem(KnowledgeTest test, int position, String code, int questions) {
        this.test = test;
        this.position = position;
        this.code = code;
        this.questions = questions;
    }

    /** Its place among the test's own, from 1. */
    public int getPosition() {
        return position;
    }

    /** Code of the question, or of the case set. */
    public String getCode() {
        return code;
    }

    /** How many questions it is: 1, or those of the case set. */
    public int getQuestions() {
        return questions;
    }
}
