package org.ijaza.qualification;

import java.util.Set;
import org.ijaza.centre.Role;

/** What an official does in a candidacy, and the acts and ties that stand against it (ISO/IEC 17024, 4.3 and 7.3). */
public enum Duty {
    ENDORSE(Act.RELATED),
    RECOGNISE(Act.RELATED, Act.TRAINED),
    ADMIT(Act.RELATED),
    ASSIGN(Act.RELATED),
    ASSESS(Act.RELATED, Act.TRAINED, Act.ENDORSED, Act.ENDORSED_BEFORE),
    DECIDE(Act.RELATED, Act.TRAINED, Act.ENDORSED, Act.ENDORSED_BEFORE, Act.ASSESSED, Act.ASSESSED_BEFORE),
    /** Hears an appeal. */
    HEAR(
            Act.RELATED,
            Act.TRAINED,
            Act.ENDORSED,
            Act.ENDORSED_BEFORE,
            Act.ASSESSED,
            Act.ASSESSED_BEFORE,
            Act.ADMITTED,
            Act.REFUSED,
            Act.TOOK_PART);

    private final Set<Act> against;

    Duty(Act... against) {
        this.against = Set.of(against);
    }

    /** The roles in which the duties are done. */
    static Role[] roles() {
        return new Role[] {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER, Role.ASSESSOR};
    }

    boolean isBarredBy(Act act) {
        return against.contains(act);
    }
}
