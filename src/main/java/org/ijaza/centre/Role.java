package org.ijaza.centre;

/** What somebody may be entrusted with in a centre. */
public enum Role {
    /** Leads cohorts: moderates, marks, attests attendance. */
    TRAINER,
    /** Writes courses, tests and national adaptations. */
    AUTHOR,
    /** Reads what authors wrote before it is published. */
    REVIEWER,
    /** Rates candidates with a scheme's rubric. */
    ASSESSOR,
    /** Decides whether a certificate is granted, suspended or withdrawn. */
    CERTIFIER,
    /** Keeps a centre's people, roles and cohorts. */
    CENTRE_ADMINISTRATOR,
    /** Keeps countries, centres, schemes, templates and the register as a whole. Held in the regional centre. */
    REGIONAL_ADMINISTRATOR,
    /** Sees figures without names: a donor, a ministry. */
    OBSERVER;

    /** Whether it counts only with a second factor at sign-in: what decides, publishes or administers. */
    public boolean isWithSecondFactor() {
        return this != TRAINER && this != OBSERVER;
    }

    /**
     * Whether a regional administrator may act in this role in any centre without holding it there. Not where
     * somebody judges or teaches: training, assessing and certifying are kept apart, whoever administers
     * (ISO/IEC 17024).
     */
    boolean isRegionalAdministratorsToo() {
        return this == CENTRE_ADMINISTRATOR || this == OBSERVER || this == REGIONAL_ADMINISTRATOR;
    }
}
