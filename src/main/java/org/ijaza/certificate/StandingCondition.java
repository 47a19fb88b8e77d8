package org.ijaza.certificate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link Life#standingOn} says of today, in the words of the database: of certificates {@code c} with the period
 * {@code p} that is in place.
 */
final class StandingCondition {

    private static final String WITHDRAWN =
            "exists (" + acts("w") + " and w.act = org.ijaza.certificate.Act.WITHDRAWN)";
    private static final String SUPERSEDED =
            "exists (" + acts("s") + " and s.act = org.ijaza.certificate.Act.SUPERSEDED)";
    private static final String SUSPENDED = "exists (" + acts("h") + " and h.act = org.ijaza.certificate.Act.SUSPENDED"
            + notUndone("h", "REINSTATED") + ")";
    private static final String PAUSED = "exists (" + acts("r") + " and r.act = org.ijaza.certificate.Act.PAUSED"
            + " and r.until >= :today" + notUndone("r", "RESUMED") + ")";

    private StandingCondition() {}

    /** A condition with the parameter {@code today} where {@link #asksForToday} says so. */
    static String of(Standing standing) {
        return switch (standing) {
            case WITHDRAWN -> WITHDRAWN;
            case SUPERSEDED -> SUPERSEDED + andNone(WITHDRAWN);
            case SUSPENDED -> SUSPENDED + andNone(WITHDRAWN, SUPERSEDED);
            case PAUSED -> PAUSED + andNone(WITHDRAWN, SUPERSEDED, SUSPENDED);
            case EXPIRED -> byCalendar("p.graceEnds < :today");
            case IN_GRACE -> byCalendar("p.validUntil < :today and p.graceEnds >= :today");
            case DUE_FOR_RENEWAL -> byCalendar("p.windowOpens <= :today and p.validUntil >= :today");
            case VALID -> byCalendar("(p.validUntil is null or p.validUntil >= :today"
                    + " and (p.windowOpens is null or p.windowOpens > :today))");
        };
    }

    static boolean asksForToday(Standing standing) {
        return switch (standing) {
            case WITHDRAWN, SUPERSEDED, SUSPENDED -> false;
            default -> true;
        };
    }

    private static String byCalendar(String condition) {
        return condition + andNone(WITHDRAWN, SUPERSEDED, SUSPENDED, PAUSED);
    }

    private static String andNone(String... conditions) {
        return Stream.of(conditions).map(one -> " and not " + one).collect(Collectors.joining());
    }

    private static String acts(String name) {
        return "select " + name + ".id from CertificateAct " + name + " where " + name + ".certificate = c";
    }

    private static String notUndone(String name, String by) {
        String later = name + "2";
        return " and not exists (" + acts(later) + " and " + later + ".act = org.ijaza.certificate.Act." + by + " and "
                + later + ".id > " + name + ".id)";
    }
}
