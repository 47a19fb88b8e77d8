package org.ijaza.centre.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.invitation.Guest;
import org.ijaza.centre.invitation.GuestList;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.JobProgress;
import org.ijaza.platform.job.Jobs;

/** Inviting everybody of a list: read and checked first, then confirmed, then done by a job, all or none. */
@ApplicationScoped
@Transactional
public class PeopleImports implements JobHandler {

    private static final String KIND = "people-import";
    private static final Duration UNCONFIRMED_KEPT = Duration.ofHours(24);
    private static final int SHOWN = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Countries countries;

    @Inject
    private GuestList guestList;

    @Inject
    private JobProgress progress;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What came of reading a file.
     *
     * @param importId of the import that waits to be confirmed, null if there are problems
     * @param problems everything that stands against it
     */
    public record Checked(Long importId, List<LineProblem> problems) {}

    /**
     * Reads a list and keeps it if nothing stands against it. Nobody is invited yet.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     * @throws Invalid (field {@code file}) if it is not text in UTF-8
     * @throws Conflict if the centre is closed
     */
    public Checked check(long centreId, byte[] file) {
        long reader = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Centre centre = centres.getCentre(centreId);
        centre.requireOpen();
        String text = ListText.of(file);
        Reading reading = read(centreId, text);
        if (!reading.problems().isEmpty()) {
            return new Checked(null, reading.problems());
        }
        PeopleImport kept =
                new PeopleImport(centre, reader, text, reading.guests().size(), clock.instant());
        entities.persist(kept);
        entities.flush();
        return new Checked(kept.getId(), List.of());
    }

    /**
     * How far an import is.
     *
     * @throws NotFound if there is none of this id in this centre, or the caller does not administer it
     * @throws Forbidden if the caller administers none
     */
    public PeopleImport getImport(long centreId, long importId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return Optional.ofNullable(entities.find(PeopleImport.class, importId))
                .filter(found -> found.centre().getId() == centreId)
                .orElseThrow(NotFound::new);
    }

    /**
     * The first few people of an import that waits to be confirmed; none of one that was.
     *
     * @throws NotFound as {@link #getImport}
     * @throws Forbidden as {@link #getImport}
     */
    public List<GuestLine> findFirstGuests(long centreId, long importId) {
        PeopleImport kept = getImport(centreId, importId);
        if (kept.getState() != ImportState.CHECKED) {
            return List.of();
        }
        // the lines behind those need not be read for it, unless a cell of several lines is cut in two
        String beginning = kept.text().lines().limit(SHOWN + 1).collect(Collectors.joining("\n"));
        Reading reading = parse(beginning);
        return reading.problems().isEmpty()
                ? reading.guests()
                : parse(kept.text()).guests().stream().limit(SHOWN).toList();
    }

    /**
     * Has everybody of the list invited.
     *
     * @throws NotFound as {@link #getImport}
     * @throws Forbidden as {@link #getImport}
     * @throws Conflict if it was confirmed before
     */
    public void confirm(long centreId, long importId) {
        PeopleImport kept = getImport(centreId, importId);
        kept.confirm();
        jobs.queue(KIND, String.valueOf(importId));
        audit.record("import.confirmed", subject(importId), centreId, String.valueOf(kept.getTotal()));
    }

    /**
     * Throws away a list that was not confirmed.
     *
     * @throws NotFound as {@link #getImport}
     * @throws Forbidden as {@link #getImport}
     * @throws Conflict if it was confirmed
     */
    public void discard(long centreId, long importId) {
        PeopleImport kept = getImport(centreId, importId);
        if (kept.getState() != ImportState.CHECKED) {
            throw new Conflict("centre.import.confirmed");
        }
        entities.remove(kept);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        PeopleImport kept = entities.find(PeopleImport.class, Long.parseLong(payload));
        if (kept == null || kept.getState() != ImportState.CONFIRMED) {
            return;
        }
        Centre centre = kept.centre();
        Reading reading = read(centre.getId(), kept.text());
        if (!reading.problems().isEmpty() || !centre.isOpen()) {
            // somebody was invited, or the centre closed, since it was read
            kept.fail(clock.instant());
            audit.record("import.failed", subject(kept.getId()), centre.getId(), null);
            return;
        }
        List<Guest> guests = reading.guests().stream().map(GuestLine::guest).toList();
        guestList.invite(
                centre,
                guests,
                kept.person(),
                kept.getId(),
                done -> progress.note(PeopleImport.TABLE, kept.getId(), done));
        kept.finish(clock.instant());
        audit.record("import.done", subject(kept.getId()), centre.getId(), String.valueOf(guests.size()));
    }

    void onHour(@Observes HourPassed hour) {
        entities.createQuery("delete from PeopleImport i where i.state = :state and i.createdAt < :before")
                .setParameter("state", ImportState.CHECKED)
                .setParameter("before", clock.instant().minus(UNCONFIRMED_KEPT))
                .executeUpdate();
    }

    private Reading parse(String text) {
        return new PeopleList(new GuestReader(countries.findActive())).read(text);
    }

    private Reading read(long centreId, String text) {
        Reading reading = parse(text);
        List<String> emails = reading.guests().stream()
                .map(line -> line.guest().email().text())
                .toList();
        Set<String> invited = guestList.findInvited(centreId, emails);
        Set<String> belonging = guestList.findBelonging(centreId, emails);
        List<LineProblem> more = new ArrayList<>();
        for (GuestLine line : reading.guests()) {
            String email = line.guest().email().text();
            if (belonging.contains(email)) {
                more.add(LineProblem.of(line.line(), Column.EMAIL, "centre.invitation.belongs"));
            } else if (invited.contains(email)) {
                more.add(LineProblem.of(line.line(), Column.EMAIL, "centre.invitation.already"));
            }
        }
        return reading.with(more);
    }

    private static String subject(long importId) {
        return "import:" + importId;
    }
}
