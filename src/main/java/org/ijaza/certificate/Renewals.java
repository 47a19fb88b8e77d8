package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.certificate.validity.ValidityRules.Renewal;
import org.ijaza.cohort.CourseCompleted;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.Duty;

/**
 * Certificates that are renewed: a new one with a new number, file and term takes the place of the old one, and each is
 * linked to the other. What was earned before stays earned.
 */
@ApplicationScoped
@Transactional
public class Renewals {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Register register;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Workshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private Papers papers;

    @Inject
    private CertificateActs acts;

    @Inject
    private CohortsOf cohorts;

    @Inject
    private Courses courses;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * What is due for a certificate to be renewed: by when, as it was granted; what, as the kind's newest rules say.
     * Cohorts are to be led only if that was asked for when it was issued.
     *
     * @return empty if certificates of its kind are not renewed
     */
    public Optional<RenewalPath> findPath(Certificate certificate) {
        Optional<Renewal> granted = rulebook.findFirstOf(certificate)
                .or(() -> rulebook.findOf(certificate))
                .flatMap(ValidityRules::renewal);
        return granted.isEmpty() || certificate.getTerm().windowOpens() == null
                ? Optional.empty()
                : rulebook.findNewest(certificate.getKind())
                        .flatMap(ValidityRules::renewal)
                        .map(newest -> new RenewalPath(
                                certificate.getTerm(),
                                certificate.standing(clock.instant()),
                                LocalDate.now(clock)
                                        .isBefore(certificate.getTerm().windowOpens()),
                                course(newest, granted.get(), certificate),
                                granted.get().cohorts().flatMap(own -> cohorts(newest, certificate)),
                                newest.decided()));
    }

    private Optional<RenewalPath.Course> course(Renewal newest, Renewal granted, Certificate certificate) {
        // who completed what was asked for when the certificate was issued need not do it again
        Set<String> codes = Stream.of(newest, granted)
                .flatMap(renewal -> renewal.course().stream())
                .collect(Collectors.toSet());
        return newest.course().map(code -> course(code, codes, certificate));
    }

    private Optional<RenewalPath.Led> cohorts(Renewal newest, Certificate certificate) {
        return newest.cohorts().map(asked -> new RenewalPath.Led(asked, cohorts.findOf(certificate)));
    }

    private RenewalPath.Course course(String code, Set<String> codes, Certificate certificate) {
        Optional<LocalDate> completed = entities.createQuery(
                        "select e.completedAt from Enrolment e where e.personId = :person and e.course.code in :codes"
                                + " and e.completedAt >= :issued order by e.completedAt desc",
                        Instant.class)
                .setParameter("person", certificate.getPersonId())
                .setParameter("codes", codes)
                .setParameter("issued", certificate.earnedAt())
                .getResultStream()
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())
                .findFirst();
        return new RenewalPath.Course(code, courses.findCurrentVersion(code).map(CourseVersion::getTitle), completed);
    }

    /**
     * Why the caller cannot renew it, whatever role they hold: nobody decides on their own certificate, nor on that of
     * somebody whom they trained, endorsed or assessed (ISO/IEC 17024).
     *
     * @return key of the message that says why, empty if nothing stands against it
     */
    public Optional<String> findObstacle(Certificate certificate) {
        long caller = permissions.signedIn();
        if (!permissions.has(Role.CERTIFIER, certificate.getCentre().getId())) {
            return Optional.of("register.obstacle.certifiersOnly");
        }
        if (certificate.getPersonId() == caller) {
            return Optional.of("register.obstacle.own");
        }
        return certificate
                .candidacyId()
                .flatMap(id -> Optional.ofNullable(entities.find(Candidacy.class, id)))
                .flatMap(candidacy -> candidacy.obstacle(Duty.DECIDE, caller));
    }

    /**
     * Renews a certificate.
     *
     * @return id of the new one; empty if people have to sign it first
     * @throws NotFound if there is none of this id in a register that the caller may look into
     * @throws Forbidden if the caller is no certifier of the centre, or something stands against their deciding
     * @throws Conflict if it is not the time, not everything that renewing asks for is done, or what will replace it waits
     *     to be signed already
     */
    public Optional<Long> renew(long certificateId) {
        Certificate certificate = register.readable(certificateId);
        findObstacle(certificate).ifPresent(key -> {
            throw new Forbidden(key);
        });
        if (!findPath(certificate).filter(RenewalPath::isReady).isPresent()) {
            throw new Conflict("renewal.conflict.notReady");
        }
        return renew(certificate, permissions.signedIn()).map(Certificate::getId);
    }

    /**
     * Renews what needs nobody's decision and is ready.
     *
     * @return whether it was renewed
     */
    boolean renewIfReady(Certificate certificate) {
        boolean undecided = rulebook.findNewest(certificate.getKind())
                .flatMap(ValidityRules::renewal)
                .filter(renewal -> !renewal.decided())
                .isPresent();
        boolean ready = undecided
                && !papers.isAwaited(certificate)
                && findPath(certificate).filter(RenewalPath::isReady).isPresent();
        if (ready) {
            renew(certificate, null);
        }
        return ready;
    }

    void onCourseCompleted(@Observes CourseCompleted completed) {
        entities.createQuery("select c from Certificate c where c.personId = :person", Certificate.class)
                .setParameter("person", completed.personId())
                .getResultList()
                .forEach(this::renewIfReady);
    }

    private Optional<Certificate> renew(Certificate old, Long by) {
        CertificateKind kind = workshop.findKind(old.getKind()).orElseThrow();
        if (kind.isSigned()) {
            papers.awaitInPlaceOf(old, Act.RENEWED, old.getHolder(), by);
            return Optional.empty();
        }
        Person holder = entities.find(Person.class, old.getPersonId());
        Issuing.Moment moment = issuing.begin(kind, old.getCentre());
        LocalDate today = moment.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Granted granted = rulebook.findRenewed(old, today).orElseGet(moment::granted);
        Certificate renewed =
                Certificate.inPlaceOf(old, Act.RENEWED, moment.number(), old.getHolder(), granted, by, moment.now());
        issuing.complete(kind, renewed, moment, issuing.print(renewed, holder));
        acts.done(old);
        issuing.announce(renewed, holder, "renewed", renewed.scope().isPresent() ? "/teach/" : "/learn/");
        return Optional.of(renewed);
    }
}
