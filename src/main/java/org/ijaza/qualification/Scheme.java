package org.ijaza.qualification;

import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Texts;

/**
 * What must be shown to earn a kind of certificate on which a certifier decides; published with a version, which never
 * changes (ISO/IEC 17024).
 *
 * @param kind id of the kind of certificate, for example {@code trainer}
 * @param version from 1
 * @param course code of the course that it entitles to teach
 * @param courses what must be completed before applying
 */
public record Scheme(
        String kind, int version, String course, Texts title, List<CompletedCourse> courses, Practical practical) {

    /** Levels of a rubric, the best last. */
    public static final int LEVELS = 4;

    public Scheme {
        courses = List.copyOf(courses);
    }

    /**
     * A course to be completed.
     *
     * @param score per cent in its final test, empty if passing is enough
     */
    public record CompletedCourse(String id, String course, Optional<Integer> score) {}

    /**
     * The work that is handed in and assessed.
     *
     * @param assessors who assess independently of each other
     * @param minimum level that must be reached on every criterion
     * @param rounds how often it may be handed in, in all
     */
    public record Practical(int assessors, int minimum, int rounds, Texts task, List<Criterion> rubric) {

        public Practical {
            rubric = List.copyOf(rubric);
        }

        /** Ids of the criteria, in order. */
        public List<String> criteria() {
            return rubric.stream().map(Criterion::id).toList();
        }
    }

    /**
     * What is looked at.
     *
     * @param levels what each level means, from 1
     */
    public record Criterion(String id, Texts title, List<Texts> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }
    }
}
