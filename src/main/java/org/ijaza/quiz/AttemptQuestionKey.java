package org.ijaza.quiz;

import java.io.Serializable;
import java.util.Objects;

/** Key of an {@link AttemptQuestion}: the attempt's id and the place in it. */
public class AttemptQuestionKey implements Serializable {
    private static final long serialVersionUID = 1;

    private Long attempt;
    private int position;

    protected AttemptQuestionKey() {}

    AttemptQuestionKey(long attempt, int position) {
        this.attempt = attempt;
        this.position = position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttemptQuestionKey key
                && Objects.equals(attempt, key.attempt)
                && position == key.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(attempt, position);
    }
}
