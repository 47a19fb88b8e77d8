package org.ijaza.course.draft;

import java.util.Set;

/** How far a draft is, and what may come next. */
public enum DraftState {
    /** Authors change its files. */
    WRITING,
    /** A second person reads it; nobody changes it meanwhile. */
    IN_REVIEW,
    /** The reviewer wants changes and said which; authors go on. */
    RETURNED,
    /** It became a version of the course. Final. */
    PUBLISHED,
    /** It will not be published. Final. */
    ABANDONED;

    private Set<DraftState> next() {
        return switch (this) {
            case WRITING, RETURNED -> Set.of(IN_REVIEW, ABANDONED);
            case IN_REVIEW -> Set.of(WRITING, RETURNED, PUBLISHED);
            case PUBLISHED, ABANDONED -> Set.of();
        };
    }

    /** Whether a draft may go from here to there. */
    public boolean mayBecome(DraftState state) {
        return next().contains(state);
    }

    /** Whether authors may change the files now. */
    public boolean isWritable() {
        return this == WRITING || this == RETURNED;
    }

    /** Whether nothing can come after. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
