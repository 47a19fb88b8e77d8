package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;
import org.ijaza.qualification.HandedInFiles.Loaded;

/**
 * Cohorts that trainers led, which renewing their certificates asks for: until the platform holds cohorts itself, they
 * are declared with what proves them, and recognised by a certifier of the centre who may decide on the renewal.
 */
@ApplicationScoped
@Transactional
public class CohortsLed {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Renewals renewals;

    @Inject
    private Register register;

    @Inject
    private AuditTrail audit;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What a trainer says of a cohort.
     *
     * @param endedOn its last day
     * @param trainees how many took part until the end
     * @param rating mean of what they gave, 1 to 5; tenths count
     * @param words where, for whom, with whom
     * @param fileName as the trainer's computer called the file that proves it
     */
    public record Declared(
            LocalDate endedOn, int trainees, BigDecimal rating, String words, String fileName, byte[] content) {}

    /**
     * One of the caller's certificates with what its renewal asks for.
     *
     * @param path with cohorts
     */
    public record Mine(Certificate certificate, RenewalPath path) {}

    /**
     * A certificate of the caller whose renewal asks for cohorts.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if the caller has no such certificate, or its renewal asks for none
     */
    public Mine getMine(String number) {
        Certificate certificate = entities.createQuery(
                        "select c from Certificate c where c.number = :number and c.personId = :person",
                        Certificate.class)
                .setParameter("number", number)
                .setParameter("person", permissions.signedIn())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return renewals.findPath(certificate)
                .filter(path -> path.isPossible() && path.led().isPresent())
                .map(path -> new Mine(certificate, path))
                .orElseThrow(NotFound::new);
    }

    /**
     * Declares a cohort of the caller's.
     *
     * @throws NotFound as {@link #getMine}
     * @throws Invalid that names the field
     * @throws Conflict if one that ended on the same day is declared already
     */
    public void declare(String number, Declared declared) {
        Certificate certificate = getMine(number).certificate();
        CohortLed cohort = new CohortLed(certificate, declared, clock.instant());
        try {
            entities.persist(cohort);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("led.conflict.sameDay");
        }
        entities.persist(new CohortLedFile(cohort, declared.content()));
        record("cohort-led.declared", cohort);
    }

    /**
     * Takes back what nobody has decided on yet.
     *
     * @throws NotFound if the caller has declared no such cohort that is open
     */
    public void takeBack(String number, long id) {
        CohortLed cohort = getMine(number).path().led().orElseThrow().declared().stream()
                .filter(one -> one.getId() == id && one.isOpen())
                .findFirst()
                .orElseThrow(NotFound::new);
        entities.remove(entities.find(CohortLedFile.class, id));
        entities.flush();
        entities.remove(cohort);
        record("cohort-led.taken-back", cohort);
    }

    /**
     * Recognises a cohort, or not. The trainer is told.
     *
     * @param why it is not; not asked for if it is
     * @throws NotFound if there is none of this id in a register that the caller may look into
     * @throws Forbidden if the caller is no certifier of the centre, or something stands against their deciding
     * @throws Invalid (field {@code answer}) if it is not recognised without a reason
     * @throws Conflict if it was decided
     */
    public void decide(long id, boolean yes, String why) {
        CohortLed cohort =
                Optional.ofNullable(entities.find(CohortLed.class, id)).orElseThrow(NotFound::new);
        Certificate certificate = register.readable(cohort.getCertificate().getId());
        renewals.findObstacle(certificate).ifPresent(key -> {
            throw new Forbidden(key);
        });
        cohort.decide(yes, why, permissions.signedIn(), clock.instant());
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict("led.conflict.decided");
        }
        record(yes ? "cohort-led.recognised" : "cohort-led.refused", cohort);
        Person holder = entities.find(Person.class, certificate.getPersonId());
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                yes ? "cohortRecognised" : "cohortRefused",
                holder.getNames().in(holder.getLanguage()),
                certificate.getNumber(),
                yes ? "" : cohort.getAnswer(),
                settings.url() + "/teach/");
    }

    /**
     * The file that proves it.
     *
     * @throws NotSignedIn if nobody is signed in
     * @throws NotFound if there is none that the caller may read: the own, or of a certificate in their centre's register
     */
    public Loaded getFile(long id) {
        long caller = permissions.signedIn();
        CohortLed cohort =
                Optional.ofNullable(entities.find(CohortLed.class, id)).orElseThrow(NotFound::new);
        Certificate certificate = cohort.getCertificate();
        long centre = certificate.getCentre().getId();
        if (certificate.getPersonId() != caller
                && !permissions.has(Role.CERTIFIER, centre)
                && !permissions.has(Role.CENTRE_ADMINISTRATOR, centre)) {
            throw new NotFound();
        }
        byte[] content = entities.find(CohortLedFile.class, id).content();
        return new Loaded(cohort.getFileName(), cohort.getFileKind(), content);
    }

    private void record(String act, CohortLed cohort) {
        Certificate certificate = cohort.getCertificate();
        audit.record(
                act,
                "certificate:" + certificate.getId(),
                certificate.getCentre().getId(),
                String.valueOf(cohort.getEndedOn()));
    }
}
