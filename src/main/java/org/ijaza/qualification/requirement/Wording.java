package org.ijaza.qualification.requirement;

import java.util.List;

/**
 * What is asked for, as a text with arguments: whole numbers, texts in three languages, and names that are looked up
 * when it is said.
 *
 * @param key of the message bundles
 */
public record Wording(String key, List<Object> arguments) {

    /** Stands for the title of a course. */
    public record CourseTitle(String code) {}

    /** Stands for the title of a kind of certificate. */
    public record CertificateTitle(String kind) {}

    public Wording {
        arguments = List.copyOf(arguments);
    }

    static Wording of(String key, Object... arguments) {
        return new Wording("requirement." + key, List.of(arguments));
    }
}
