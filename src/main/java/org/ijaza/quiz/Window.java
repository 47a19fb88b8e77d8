package org.ijaza.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ijaza.platform.yaml.Node;

/**
 * When a test may be sat.
 *
 * @param opens from when on, null for ever since
 * @param closes from when on not any more, null for never; what is begun ends then
 */
public record Window(Instant opens, Instant closes) {

    /** At any time. */
    public static final Window ALWAYS = new Window(null, null);

    /**
     * @param test an entry of {@code tests} in {@code course.yaml}
     * @throws java.time.format.DateTimeParseException if there is no such day or hour
     */
    static Window of(Node test) {
        return new Window(
                moment(test, "opens").orElse(null), moment(test, "closes").orElse(null));
    }

    static Optional<Instant> moment(Node test, String field) {
        return test.find(field).map(Node::text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    /** Whether it neither opens nor closes. */
    public boolean isAlways() {
        return opens == null && closes == null;
    }

    boolean isBefore(Instant now) {
        return opens != null && now.isBefore(opens);
    }

    /** Whether nothing may be begun at this moment or later. */
    boolean isOver(Instant now) {
        return closes != null && !now.isBefore(closes);
    }
}
