package org.ijaza.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateKind.Requirement;
import org.ijaza.course.Course;
import org.ijaza.course.Courses;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.job.Jobs;

/**
 * Certificates for a list of people, ordered by who administers or certifies for a centre: first it is shown who would
 * get one and who not, then, once confirmed, a job issues them.
 */
@ApplicationScoped
@Transactional
public class Batches {

    private static final Role[] ISSUERS = {Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER};
    private static final Duration UNCONFIRMED_KEPT = Duration.ofHours(24);
    private static final Duration REPORT_KEPT = Duration.ofDays(90);
    private static final int SHOWN = 20;
    private static final int MOST_HOURS = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Workshop workshop;

    @Inject
    private Courses courses;

    @Inject
    private DryRun dryRun;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What is to be issued.
     *
     * @param kind id of the kind of certificate
     * @param courseCode for which course
     * @param hours attended, 1 to 500; null for those of the course; no other kind than attendance tells them
     * @param list e-mail addresses, one a line or as a spreadsheet gives them; null for everybody of the centre who
     *     is enrolled in the course
     */
    public record Wish(String kind, long centreId, String courseCode, Integer hours, String list) {}

    /** The kinds that can be issued to a list. */
    public List<CertificateKind> findKinds() {
        return workshop.kinds()
                .filter(kind -> kind.requirement() != Requirement.CERTIFIER_DECISION)
                .sorted(Comparator.comparing(CertificateKind::id))
                .toList();
    }

    /**
     * The centres for which the caller may issue.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if there are none
     */
    public List<Centre> findCentres() {
        permissions.requireAnywhere(ISSUERS);
        Set<Long> ids =
                permissions.findCentreIds(Role.CENTRE_ADMINISTRATOR, Role.CERTIFIER, Role.REGIONAL_ADMINISTRATOR);
        return entities.createQuery(
                        "select c from Centre c where c.id in :ids and c.closedOn is null order by c.id", Centre.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The newest batches of those centres. */
    public List<Batch> findNewest() {
        List<Long> ids = findCentres().stream().map(Centre::getId).toList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select b from Batch b where b.centre.id in :ids order by b.id desc", Batch.class)
                        .setParameter("ids", ids)
                        .setMaxResults(SHOWN)
                        .getResultList();
    }

    /**
     * Finds out who would get a certificate. Nothing is issued yet.
     *
     * @return id of the batch, which waits to be confirmed
     * @throws Forbidden if the caller may issue for no centre
     * @throws NotFound if the caller may not issue for this one, or there is no such kind or course
     * @throws Invalid (field {@code list} or {@code hours}) if the list is empty or too long, or the hours are out of
     *     range
     * @throws Conflict if the centre is closed
     */
    public long check(Wish wish) {
        long issuer = requireIssuer(wish.centreId());
        CertificateKind kind = kind(wish.kind());
        if (wish.hours() != null && (wish.hours() < 1 || wish.hours() > MOST_HOURS)) {
            throw new Invalid("hours", "batch.hours.range", MOST_HOURS);
        }
        Course course = courses.getCurrentVersion(wish.courseCode()).getCourse();
        DryRun.Question question = new DryRun.Question(kind, wish.centreId(), course.getId(), issuer);
        List<Finding> findings =
                wish.list() == null ? dryRun.ofEverybody(question) : dryRun.of(question, AddressList.read(wish.list()));
        int total = (int)
                findings.stream().filter(finding -> finding.leftOut() == null).count();
        Centre centre = entities.find(Centre.class, wish.centreId());
        Integer hours = kind.requirement() == Requirement.COURSE_ATTENDED ? wish.hours() : null;
        Batch batch = new Batch(kind.id(), centre, course, hours, issuer, total, clock.instant());
        entities.persist(batch);
        entities.flush();
        for (int i = 0; i < findings.size(); i++) {
            entities.persist(new BatchLine(batch, i + 1, findings.get(i)));
        }
        return batch.getId();
    }

    /**
     * How far a batch is.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws Forbidden if the caller may issue for no centre
     * @throws NotFound if there is none of this id in a centre for which the caller may issue
     */
    public Batch getBatch(long id) {
        permissions.requireAnywhere(ISSUERS);
        Batch batch = entities.find(Batch.class, id);
        if (batch == null || !mayIssue(batch.getCentre().getId())) {
            throw new NotFound();
        }
        return batch;
    }

    /**
     * Lines of a batch.
     *
     * @param leftOut those who get no certificate, or those who do
     * @throws NotFound as {@link #getBatch}
     * @throws Forbidden as {@link #getBatch}
     */
    public List<BatchLine> findLines(long id, boolean leftOut) {
        getBatch(id);
        return entities.createQuery(
                        "select l from BatchLine l left join fetch l.person left join fetch l.certificate"
                                + " where l.key.batchId = :batch and l.leftOut is " + (leftOut ? "not null" : "null")
                                + " order by l.key.place",
                        BatchLine.class)
                .setParameter("batch", id)
                .getResultList();
    }

    /**
     * Has the certificates issued.
     *
     * @throws NotFound as {@link #getBatch}
     * @throws Forbidden as {@link #getBatch}
     * @throws Conflict if it was confirmed before, or nobody would get one
     */
    public void confirm(long id) {
        Batch batch = getBatch(id);
        entities.lock(batch, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(batch);
        batch.getCentre().requireOpen();
        batch.confirm(clock.instant());
        jobs.queue(BatchRun.KIND, String.valueOf(id));
        audit.record("batch.confirmed", "batch:" + id, batch.getCentre().getId(), String.valueOf(batch.getTotal()));
    }

    /**
     * Throws away a batch that was not confirmed.
     *
     * @throws NotFound as {@link #getBatch}
     * @throws Forbidden as {@link #getBatch}
     * @throws Conflict if it was confirmed
     */
    public void discard(long id) {
        Batch batch = getBatch(id);
        batch.requireUnconfirmed();
        remove(batch);
    }

    void onHour(@Observes HourPassed hour) {
        entities.createQuery("select b from Batch b where b.state = :state and b.createdAt < :before", Batch.class)
                .setParameter("state", BatchState.CHECKED)
                .setParameter("before", clock.instant().minus(UNCONFIRMED_KEPT))
                .getResultList()
                .forEach(this::remove);
        // who was left out, and what stood in the list, is told for a time only
        entities.createNativeQuery("delete from certificate_batch_line where left_out is not null and batch_id in"
                        + " (select id from certificate_batch where finished_at < ?)")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant().minus(REPORT_KEPT), ZoneOffset.UTC))
                .executeUpdate();
    }

    private void remove(Batch batch) {
        entities.createNativeQuery("delete from certificate_batch_line where batch_id = ?")
                .setParameter(1, batch.getId())
                .executeUpdate();
        entities.remove(batch);
    }

    private CertificateKind kind(String id) {
        return findKinds().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private long requireIssuer(long centreId) {
        long issuer = permissions.requireAnywhere(ISSUERS);
        if (!mayIssue(centreId)) {
            throw new NotFound();
        }
        return issuer;
    }

    private boolean mayIssue(long centreId) {
        return permissions.has(Role.CENTRE_ADMINISTRATOR, centreId) || permissions.has(Role.CERTIFIER, centreId);
    }
}
