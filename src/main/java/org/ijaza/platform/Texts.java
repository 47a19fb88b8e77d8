package org.ijaza.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * One text in the three languages. As part of an entity it takes the columns {@code ar}, {@code fr} and
 * {@code en}, renamed by {@code @AttributeOverride}.
 */
@Embeddable
public class Texts {

    @Column(nullable = false)
    private String ar;

    @Column(nullable = false)
    private String fr;

    @Column(nullable = false)
    private String en;

    protected Texts() {}

    /** @throws NullPointerException if a language is missing */
    public Texts(String ar, String fr, String en) {
        this.ar = Objects.requireNonNull(ar);
        this.fr = Objects.requireNonNull(fr);
        this.en = Objects.requireNonNull(en);
    }

    /** The text in this language. */
    public String in(Language language) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case EN -> en;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Texts texts && ar.equals(texts.ar) && fr.equals(texts.fr) && en.equals(texts.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ar, fr, en);
    }

    @Override
    public String toString() {
        return en;
    }
}
