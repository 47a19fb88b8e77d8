package org.ijaza.certificate.validity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * How long certificates of a kind are valid, and how they are kept; published with a version, which never changes.
 *
 * @param version from 1
 * @param months of validity, 1 to 240
 * @param counting from when they are counted
 * @param yearly day of the year on which validity ends if it always ends on the same; null unless counted so
 * @param window months before the end from which a certificate can be renewed; 0 if it cannot be renewed
 * @param grace months after the end in which it can still be renewed, 0 for none
 * @param pause months that a certificate may rest in all while it is valid, 0 if it cannot
 * @param reminders days before the end on which the holder is reminded, the most first
 * @param renewal what renewing asks for; empty if it cannot be renewed
 */
public record ValidityRules(
        int version,
        int months,
        Counting counting,
        MonthDay yearly,
        int window,
        int grace,
        int pause,
        List<Integer> reminders,
        Optional<Renewal> renewal) {

    private static final int LONGEST_MONTH = 31;

    /** Months after a move to other rules in which nobody loses a grace that they had. */
    private static final int NOTICE = 6;

    /** From when the months of a renewed certificate are counted. */
    public enum Counting {
        /** From the day of issue, which is when everything that renewing asks for was there. */
        ISSUE,
        /** From the end of what is renewed, so that who renews early loses nothing. */
        PREVIOUS_END,
        /** From the day of issue, but never beyond the last day of this name that lies within. */
        YEARLY
    }

    /**
     * What renewing asks for.
     *
     * @param course code of the course to be completed since the certificate was issued; empty for none
     * @param cohorts to be led since the certificate was issued; empty for none
     * @param decided whether a certifier decides; otherwise it is renewed as soon as all is there
     */
    public record Renewal(Optional<String> course, Optional<Cohorts> cohorts, boolean decided) {}

    /**
     * Cohorts to be led.
     *
     * @param count how many, from 1
     * @param rating that the trainees of each gave in the mean, at least: 1 to 5
     */
    public record Cohorts(int count, int rating) {}

    public ValidityRules {
        reminders = List.copyOf(reminders);
    }

    /**
     * The term of a certificate that is issued for the first time: with 36 months one of 15 March 2026 is valid until
     * 14 March 2029, that day included, and one of 31 August over 6 months until the last of February.
     */
    public Term firstFrom(LocalDate issued) {
        return term(issued, counting == Counting.YEARLY ? yearlyEnd(issued) : lastDay(issued));
    }

    /**
     * The term of a certificate that renews another; it begins on the day of issue, so that there is neither a gap nor
     * a day on which both hold.
     *
     * @param previousEnd last day of validity of what is renewed
     */
    public Term renewedOn(LocalDate issued, LocalDate previousEnd) {
        return switch (counting) {
            case ISSUE -> firstFrom(issued);
            case PREVIOUS_END -> {
                LocalDate end = lastDay(previousEnd.plusDays(1));
                // a grace longer than the validity would leave nothing of it
                yield end.isBefore(issued) ? firstFrom(issued) : term(issued, end);
            }
            case YEARLY -> {
                // renewed before a fixed day, it holds beyond that day
                LocalDate start = issued.isAfter(previousEnd) ? issued : previousEnd.plusDays(1);
                yield term(issued, yearlyEnd(start));
            }
        };
    }

    /** Days before the end from which anything is due; not fewer than there are. */
    public int farthestDays() {
        int windowDays = window * LONGEST_MONTH;
        return reminders.isEmpty() ? windowDays : Math.max(windowDays, reminders.get(0));
    }

    /**
     * The term that one granted under other rules has under these once it is moved. The last day of validity stays,
     * since it is printed, and so does a validity without end. Who can renew already, can go on. Where these rules have
     * a shorter grace, it ends no sooner than half a year after the move, unless it would have anyway.
     *
     * @param day of the move
     * @param paused days that pauses added to the grace
     */
    public Term movedOn(LocalDate day, Term granted, long paused) {
        if (granted.until() == null) {
            return granted;
        }
        Term own = term(granted.from(), granted.until()).withGrace(paused);
        boolean open = granted.windowOpens() != null && !granted.windowOpens().isAfter(day);
        LocalDate opens = open || own.windowOpens() == null ? granted.windowOpens() : own.windowOpens();
        LocalDate noticed = earlier(granted.graceEnds(), day.plusMonths(NOTICE));
        LocalDate graceEnds = own.graceEnds().isBefore(noticed) ? noticed : own.graceEnds();
        return new Term(granted.from(), granted.until(), opens, graceEnds);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Term term(LocalDate from, LocalDate until) {
        LocalDate opens = renewal.isEmpty() ? null : until.minusMonths(window);
        return new Term(from, until, opens != null && opens.isBefore(from) ? from : opens, until.plusMonths(grace));
    }

    private LocalDate lastDay(LocalDate first) {
        LocalDate sameDay = first.plusMonths(months);
        boolean shorterMonth = sameDay.getDayOfMonth() < first.getDayOfMonth();
        return shorterMonth ? sameDay : sameDay.minusDays(1);
    }

    private LocalDate yearlyEnd(LocalDate first) {
        LocalDate latest = lastDay(first);
        LocalDate sameYear = yearly.atYear(latest.getYear());
        return sameYear.isAfter(latest) ? yearly.atYear(latest.getYear() - 1) : sameYear;
    }
}
