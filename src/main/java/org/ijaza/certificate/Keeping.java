package org.ijaza.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/** What certifiers do to a certificate once it is issued, and what stands against it. */
record Keeping(Certificate certificate) {

    /** Most characters that a reason may have. */
    static final int LONGEST_REASON = 1000;

    private static final Set<Act> NO_JUDGEMENT = Set.of(Act.PAUSED, Act.RESUMED, Act.MOVED);

    /**
     * Why somebody cannot do this to it, whatever role they hold: nobody judges their own certificate, and who granted
     * it does not judge their own decision; a pause, which the holder asks for, and a move to newer rules, which is the same for
     * all, are no judgements (ISO/IEC 17024).
     *
     * @return key of the message that says why, empty if nothing stands against it
     */
    Optional<String> obstacle(Act act, long by) {
        if (by == certificate.getPersonId()) {
            return Optional.of("register.obstacle.own");
        }
        return !NO_JUDGEMENT.contains(act)
                        && certificate
                                .grantedBy()
                                .filter(granter -> granter == by)
                                .isPresent()
                ? Optional.of("register.obstacle.granter")
                : Optional.empty();
    }

    /**
     * Takes it back for good.
     *
     * @param by id of the certifier
     * @param reason told to the holder and kept, never shown to the public; 1 to 1,000 characters
     * @throws Conflict if it is withdrawn or replaced already
     * @throws Forbidden if the certifier granted or holds it
     * @throws Invalid if the reason is missing or too long
     */
    void withdraw(long by, String reason, Instant now) {
        judge(Act.WITHDRAWN, by, reason, now);
    }

    /** Puts it out of force until it is reinstated; see {@link #withdraw} for failures. */
    void suspend(long by, String reason, Instant now) {
        judge(Act.SUSPENDED, by, reason, now);
    }

    /** Ends a suspension; see {@link #withdraw} for failures. */
    void reinstate(long by, String reason, Instant now) {
        judge(Act.REINSTATED, by, reason, now);
    }

    /**
     * Lets it rest; its days are added to the grace.
     *
     * @param until last day of the pause
     * @param monthsInAll that it may rest in all, 0 if it may not
     * @throws Invalid besides, if the last day has passed, or is later than {@link #longestPause}
     */
    void pause(long by, String reason, LocalDate until, int monthsInAll, Instant now) {
        LocalDate today = Certificate.dayOf(now);
        LocalDate longest = longestPause(monthsInAll, now);
        if (until == null || until.isBefore(today) || until.isAfter(longest)) {
            throw new Invalid("until", "register.pause.until.invalid");
        }
        judge(Act.PAUSED, by, reason, now).until(until);
        giveGrace(ChronoUnit.DAYS.between(today, until) + 1, now);
    }

    /** The last day that a pause that begins now can have; before today if there is none left. */
    LocalDate longestPause(int monthsInAll, Instant now) {
        LocalDate today = Certificate.dayOf(now);
        return today.plusMonths(monthsInAll).minusDays(1 + certificate.life().daysPaused(today));
    }

    /** Ends a pause; the days that are left of it are taken from the grace again. */
    void resume(long by, Instant now) {
        LocalDate today = Certificate.dayOf(now);
        Optional<CertificateAct> pause = certificate.life().runningPause(today);
        free(Act.RESUMED, by);
        certificate.note(Act.RESUMED, by, null, now);
        giveGrace(ChronoUnit.DAYS.between(pause.orElseThrow().getUntil(), today) - 1, now);
    }

    private void giveGrace(long days, Instant now) {
        Granted granted = certificate.granted();
        certificate.regrant(new Granted(granted.term().withGrace(days), granted.rulesVersion()), now);
    }

    /**
     * Lets newer rules of its kind apply to it; see {@link ValidityRules#movedOn} for what becomes of its days.
     *
     * @throws Conflict besides, if it can no longer be renewed or is valid without limit
     */
    void move(long by, ValidityRules newer, String reason, Instant now) {
        LocalDate today = Certificate.dayOf(now);
        if (!certificate.life().isMovable(today)) {
            throw new Conflict("register.conflict.standing");
        }
        Granted moved = new Granted(certificate.life().movedTo(newer, today), newer.version());
        judge(Act.MOVED, by, reason, now);
        certificate.regrant(moved, now);
    }

    private CertificateAct judge(Act act, long by, String reason, Instant now) {
        free(act, by);
        return certificate.note(act, by, needed(reason), now);
    }

    private void free(Act act, long by) {
        obstacle(act, by).ifPresent(key -> {
            throw new Forbidden(key);
        });
    }

    private static String needed(String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new Invalid("reason", "register.reason.missing");
        }
        if (given.length() > LONGEST_REASON) {
            throw new Invalid("reason", "register.reason.tooLong", LONGEST_REASON);
        }
        return given;
    }
}
