package org.ijaza.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;

/** A course through all its versions. What it says stands in the versions. */
@Entity
@Table(name = "course")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String code;

    protected Course() {}

    Course(String code) {
        this.code = Objects.requireNonNull(code);
    }

    public Long getId() {
        return id;
    }

    /** The name of its folder and in its address: lower-case letters, digits, hyphens. */
    public String getCode() {
        return code;
    }
}
