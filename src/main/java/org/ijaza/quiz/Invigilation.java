package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;

/** Watching over a sitting: for its invigilator, and for who administers its centre. */
@ApplicationScoped
@Transactional
public class Invigilation {

    /** The page of an attempt in a sitting speaks every half minute. */
    private static final Duration LATELY = Duration.ofSeconds(75);

    private static final int MOST_MINUTES = 120;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHOWN = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Permissions permissions;

    @Inject
    private AttemptStore store;

    @Inject
    private TimeUp timeUp;

    @Inject
    private AuditTrail audit;

    protected Invigilation() {}

    /** The sittings that the caller invigilates, the latest first. */
    public List<Sitting> findMine() {
        return entities.createQuery(
                        "select s from Sitting s where s.invigilator.id = :caller order by s.startsAt desc, s.id desc",
                        Sitting.class)
                .setParameter("caller", permissions.signedIn())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /**
     * A sitting.
     *
     * @throws NotFound if there is no such sitting, or the caller does not watch over it
     */
    public Sitting getSitting(long sittingId) {
        long caller = permissions.signedIn();
        return Optional.ofNullable(entities.find(Sitting.class, sittingId))
                .filter(sitting -> sitting.getInvigilator().getId() == caller
                        || permissions.has(
                                Role.CENTRE_ADMINISTRATOR, sitting.getCentre().getId()))
                .orElseThrow(NotFound::new);
    }

    /**
     * How its candidates get on. Two queries, however many they are.
     *
     * @throws NotFound as {@link #getSitting}
     */
    public List<Candidate> findCandidates(long sittingId) {
        getSitting(sittingId);
        // the moments one by one: the databases do not agree on what the largest of a converted column is
        Map<Long, List<Optional<Instant>>> savedAt = entities.createQuery(
                        "select q.attempt.id, q.answeredAt from AttemptQuestion q"
                                + " where q.attempt.sitting.id = :sitting",
                        Object[].class)
                .setParameter("sitting", sittingId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> Optional.ofNullable((Instant) row[1]), Collectors.toList())));
        Instant now = clock.instant();
        return seats(sittingId)
                .map(seat -> seat.attempt() == null
                        ? awaited(seat)
                        : begun(seat, savedAt.get(seat.attempt().getId()), now))
                .toList();
    }

    private Stream<Seat> seats(long sittingId) {
        return entities.createQuery(
                        "select s from Seat s join fetch s.person left join fetch s.attempt where s.sitting.id = :sitting"
                                + " order by s.id",
                        Seat.class)
                .setParameter("sitting", sittingId)
                .getResultStream();
    }

    private static Candidate awaited(Seat seat) {
        return new Candidate(
                seat.getId(), seat.person().getNames(), Candidate.State.AWAITED, false, null, 0, 0, null, null);
    }

    /** @param answers when the answer to each question was saved, empty where none was */
    private static Candidate begun(Seat seat, List<Optional<Instant>> answers, Instant now) {
        Attempt attempt = seat.attempt();
        List<Instant> saved = answers.stream().flatMap(Optional::stream).toList();
        Instant savedAt = saved.stream().max(Instant::compareTo).orElse(null);
        Instant heardAt = Stream.of(attempt.getStartedAt(), attempt.getHeardAt(), savedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Candidate(
                seat.getId(),
                seat.person().getNames(),
                stateOf(attempt, now),
                heardAt.isAfter(now.minus(LATELY)),
                heardAt,
                saved.size(),
                answers.size(),
                savedAt,
                attempt.findDeadline().orElse(null));
    }

    private static Candidate.State stateOf(Attempt attempt, Instant now) {
        if (attempt.isVoided()) {
            return Candidate.State.VOIDED;
        }
        if (attempt.isSubmitted()) {
            return Candidate.State.SUBMITTED;
        }
        return attempt.isTimeUp(now) ? Candidate.State.TIME_UP : Candidate.State.IN_PROGRESS;
    }

    /**
     * Lets candidates begin, with the code that it gets.
     *
     * @throws NotFound as {@link #getSitting}
     * @throws Conflict if it was opened already
     */
    public void open(long sittingId) {
        Sitting sitting = getSitting(sittingId);
        sitting.open(clock.instant());
        record(sitting, "sitting.opened", null);
    }

    /**
     * Lets nobody begin any more.
     *
     * @throws NotFound as {@link #getSitting}
     * @throws Conflict if it is not open
     */
    public void close(long sittingId) {
        Sitting sitting = getSitting(sittingId);
        sitting.close(clock.instant());
        record(sitting, "sitting.closed", null);
    }

    /**
     * Gives more time to one candidate, or to all who have begun and are not marked yet.
     *
     * @param seatId null for all
     * @param minutes 1 to 120
     * @throws NotFound as {@link #getSitting}, or if there is no such seat
     * @throws Invalid if the minutes are out of range
     * @throws Conflict if nobody's time can be moved any more
     */
    public void addTime(long sittingId, Long seatId, int minutes) {
        Sitting sitting = getSitting(sittingId);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Invalid("minutes", "sittings.failure.minutes", MOST_MINUTES);
        }
        List<Attempt> running = (seatId == null ? seats(sittingId) : Stream.of(seat(sittingId, seatId)))
                .map(Seat::attempt)
                .filter(attempt -> attempt != null && attempt.isInProgress())
                .map(attempt -> store.lock(attempt.getId()).orElseThrow())
                .filter(attempt ->
                        attempt.isInProgress() && attempt.findDeadline().isPresent())
                .toList();
        if (running.isEmpty()) {
            throw new Conflict("sittings.failure.nobodyRuns");
        }
        for (Attempt attempt : running) {
            attempt.endAt(attempt.findDeadline().orElseThrow().plus(Duration.ofMinutes(minutes)));
            timeUp.watch(attempt);
        }
        record(
                sitting,
                "sitting.timeAdded",
                "+" + minutes + " min: "
                        + running.stream()
                                .map(attempt -> String.valueOf(attempt.getId()))
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Voids a candidate's attempt: it is not marked, not counted, and the person reads why.
     *
     * @throws NotFound as {@link #getSitting}, or if there is no such seat
     * @throws Invalid if there is no reason
     * @throws Conflict if there is nothing to void, or it was passed already
     */
    public void voidAttempt(long sittingId, long seatId, String reason) {
        Sitting sitting = getSitting(sittingId);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Invalid("reason", "sittings.failure.reason", LONGEST_REASON);
        }
        Attempt begun = Optional.ofNullable(seat(sittingId, seatId).attempt())
                .orElseThrow(() -> new Conflict("sittings.failure.nothing"));
        Attempt attempt = store.lock(begun.getId()).orElseThrow();
        attempt.voidFor(reason.strip(), permissions.signedIn(), clock.instant());
        record(sitting, "attempt.voided", String.valueOf(attempt.getId()));
    }

    /**
     * Lets a candidate whose attempt was voided begin anew.
     *
     * @throws NotFound as {@link #getSitting}, or if there is no such seat
     * @throws Conflict if there is no voided attempt
     */
    public void readmit(long sittingId, long seatId) {
        Sitting sitting = getSitting(sittingId);
        Seat seat = seat(sittingId, seatId);
        seat.readmit();
        record(sitting, "sitting.readmitted", String.valueOf(seat.getId()));
    }

    private Seat seat(long sittingId, long seatId) {
        return seats(sittingId)
                .filter(seat -> seat.getId() == seatId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(Sitting sitting, String act, String detail) {
        audit.record(act, "sitting:" + sitting.getId(), sitting.getCentre().getId(), detail);
    }
}
