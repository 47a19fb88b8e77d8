package org.ijaza.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A lesson that somebody has said to have finished. */
@Entity
@Table(name = "lesson_seen")
public class LessonSeen {

    /** Which lesson, of which enrolment. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(name = "enrolment_id")
        private long enrolment;

        @Column(name = "lesson_id")
        private long lesson;

        protected Key() {}

        Key(long enrolment, long lesson) {
            this.enrolment = enrolment;
            this.lesson = lesson;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.enrolment == enrolment && key.lesson == lesson;
        }

        @Override
        public int hashCode() {
            return Objects.hash(enrolment, lesson);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected LessonSeen() {}

    LessonSeen(Enrolment enrolment, long lessonId, Instant now) {
        this.key = new Key(enrolment.getId(), lessonId);
        this.seenAt = now;
    }

    public Instant getSeenAt() {
        return seenAt;
    }
}
