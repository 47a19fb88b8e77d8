package org.ijaza.qualification.requirement;

import java.util.List;
import org.ijaza.platform.Texts;

/**
 * What assessors look at.
 *
 * @param levels what each level means, from 1
 */
public record Criterion(String id, Texts title, List<Texts> levels) {

    /** Levels of a rubric, the best last. */
    public static final int LEVELS = 4;

    public Criterion {
        levels = List.copyOf(levels);
    }
}
