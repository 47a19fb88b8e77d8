package org.ijaza.qualification;

import java.util.Set;

/** What an official does in a candidacy, and the acts and ties that stand against it (ISO/IEC 17024, 4.3 and 7.3). */
public enum Duty {
    ENDORSE(Act.RELATED),
    ADMIT(Act.RELATED),
    ASSIGN(Act.RELATED),
    ASSESS(Act.RELATED, Act.TRAINED, Act.ENDORSED),
    DECIDE(Act.RELATED, Act.TRAINED, Act.ENDORSED, Act.ASSESSED);

    private final Set<Act> against;

    Duty(Act... against) {
        this.against = Set.of(against);
    }

    boolean isBarredBy(Act act) {
        return against.contains(act);
    }
}
