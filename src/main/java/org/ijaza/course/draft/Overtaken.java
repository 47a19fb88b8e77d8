package org.ijaza.course.draft;

import java.time.Instant;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Conflict;

/**
 * Somebody else changed the file since it was read. Carries what stands there now, so that both texts can be shown and
 * neither is lost.
 */
public class Overtaken extends Conflict {
    private static final long serialVersionUID = 1;

    private final int revision;
    private final transient byte[] content;
    private final transient PersonNames changedBy;
    private final Instant changedAt;

    Overtaken(DraftFile standing) {
        super("draft.failure.overtaken");
        revision = standing.getRevision();
        content = standing.getContent();
        changedBy = standing.getChangedBy().getNames();
        changedAt = standing.getChangedAt();
    }

    /** Of what stands there now: to be named when it is to be replaced after all. */
    public int revision() {
        return revision;
    }

    /** What stands there now. */
    public byte[] content() {
        return content.clone();
    }

    /** Who wrote what stands there now. */
    public PersonNames changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
