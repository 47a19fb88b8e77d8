package org.ijaza.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;

/**
 * The periods of a certificate and what was done to it, each in the order in which it happened; from these alone, what
 * it was or is worth on any day. Days are those of UTC, in which dates of issue are printed.
 */
record Life(List<CertificatePeriod> periods, List<CertificateAct> acts) {

    private static final Set<Act> OF_SUSPENSION = Set.of(Act.SUSPENDED, Act.REINSTATED);
    private static final Set<Act> OF_PAUSE = Set.of(Act.PAUSED, Act.RESUMED);

    /**
     * What it is worth at the end of a day, as far as is known: of a day to come, what holds if nothing more is done.
     * Before its first day it is answered as on that day.
     */
    Standing standingOn(LocalDate asked) {
        LocalDate first = periods.get(0).getTerm().from();
        LocalDate day = asked.isBefore(first) ? first : asked;
        if (last(Set.of(Act.WITHDRAWN), day).isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (last(Set.of(Act.SUPERSEDED), day).isPresent()) {
            return Standing.SUPERSEDED;
        }
        if (last(OF_SUSPENSION, day)
                .filter(act -> act.getAct() == Act.SUSPENDED)
                .isPresent()) {
            return Standing.SUSPENDED;
        }
        return runningPause(day).isPresent() ? Standing.PAUSED : byCalendar(termOn(day), day);
    }

    private static Standing byCalendar(Term term, LocalDate day) {
        if (term.until() == null) {
            return Standing.VALID;
        }
        if (day.isAfter(term.until())) {
            return day.isAfter(term.graceEnds()) ? Standing.EXPIRED : Standing.IN_GRACE;
        }
        return term.windowOpens() == null || day.isBefore(term.windowOpens())
                ? Standing.VALID
                : Standing.DUE_FOR_RENEWAL;
    }

    /** The pause that lasts on a day. */
    Optional<CertificateAct> runningPause(LocalDate day) {
        return last(OF_PAUSE, day).filter(act -> act.getAct() == Act.PAUSED && !day.isAfter(act.getUntil()));
    }

    /** How many days it rested in all until the end of a day, that day included if it rested on it. */
    long daysPaused(LocalDate day) {
        long days = 0;
        CertificateAct begun = null;
        for (CertificateAct act : acts) {
            if (!OF_PAUSE.contains(act.getAct()) || act.getDay().isAfter(day)) {
                continue;
            }
            days += begun == null ? 0 : length(begun, act.getDay());
            begun = act.getAct() == Act.PAUSED ? act : null;
        }
        return days + (begun == null ? 0 : length(begun, day.plusDays(1)));
    }

    /** Days of a pause before a day. */
    private static long length(CertificateAct pause, LocalDate before) {
        LocalDate ended = pause.getUntil().plusDays(1);
        return ChronoUnit.DAYS.between(pause.getDay(), ended.isBefore(before) ? ended : before);
    }

    /** The term that was in place on a day. */
    Term termOn(LocalDate day) {
        return periods.stream()
                .filter(period -> period.countsOn(day))
                .reduce((earlier, later) -> later)
                .orElse(periods.get(0))
                .getTerm();
    }

    /** Whether other rules can be given to it: it has an end, which lies ahead or in a grace that has not run out. */
    boolean isMovable(LocalDate today) {
        Term term = present().getTerm();
        return term.until() != null && !today.isAfter(term.graceEnds()) && Act.MOVED.isPossibleFrom(standingOn(today));
    }

    /** The term that it would have if it were moved to other rules today. */
    Term movedTo(ValidityRules rules, LocalDate today) {
        // what is still to come of a running pause was added to the grace when it began
        LocalDate last = runningPause(today).map(CertificateAct::getUntil).orElse(today);
        return rules.movedOn(today, present().getTerm(), daysPaused(last));
    }

    /** The same life, as it would be if it were moved to other rules today. */
    Life under(ValidityRules rules, LocalDate today) {
        return new Life(List.of(present().with(movedTo(rules, today))), acts);
    }

    /** The period that is in place now. */
    CertificatePeriod present() {
        return periods.stream()
                .filter(period -> !period.isRevoked())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The newest of these acts until the end of a day. */
    private Optional<CertificateAct> last(Set<Act> kinds, LocalDate day) {
        return acts.stream()
                .filter(act -> kinds.contains(act.getAct()) && !act.getDay().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The newest act of this kind. */
    Optional<CertificateAct> last(Act kind) {
        return acts.stream().filter(act -> act.getAct() == kind).reduce((earlier, later) -> later);
    }
}
