package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.certificate.pdf.CustomaryDate;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Settings;
import org.ijaza.platform.job.HourPassed;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/**
 * Looks every day at the certificates whose end comes near or has passed: renews what is ready and needs no decision,
 * and tells holders what is due. Nothing of a certificate's standing depends on it: it can run twice or stay out for
 * weeks, and everyone is told of each stage once and, of those that were missed, of the latest alone.
 */
@ApplicationScoped
@Transactional
public class CertificateWatch implements JobHandler {

    private static final String JOB = "certificate-watch";
    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Renewals renewals;

    @Inject
    private Jobs jobs;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Of this node; another one that looks too finds nothing left to do. */
    private volatile LocalDate lookedOn;

    void onHour(@Observes HourPassed hour) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(lookedOn)) {
            jobs.queue(JOB, "0");
            lookedOn = today;
        }
    }

    @Override
    public String kind() {
        return JOB;
    }

    /** @param payload id of the certificate after which to go on */
    @Override
    public void run(String payload) {
        List<Certificate> near = near(Long.parseLong(payload));
        near.forEach(this::look);
        if (near.size() == AT_ONCE) {
            jobs.queue(JOB, String.valueOf(near.get(AT_ONCE - 1).getId()));
        }
    }

    private List<Certificate> near(long after) {
        return entities.createQuery(
                        "select c from Certificate c join c.periods p where c.id > :after and p.revokedAt is null"
                                + " and p.rulesVersion is not null and p.validUntil <= :horizon and not exists"
                                + " (select a.id from CertificateAct a where a.certificate = c and a.act in :ends)"
                                + " and not exists (select n.id from CertificateNotice n where n.certificateId = c.id"
                                + " and n.stage = :last) order by c.id",
                        Certificate.class)
                .setParameter("after", after)
                .setParameter("horizon", LocalDate.now(clock).plusDays(rulebook.farthestDays()))
                .setParameter("ends", List.of(Act.WITHDRAWN, Act.SUPERSEDED))
                .setParameter("last", CertificateNotice.EXPIRED)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void look(Certificate certificate) {
        Optional<ValidityRules> rules = rulebook.findOf(certificate);
        if (rules.isEmpty() || renewals.renewIfReady(certificate)) {
            return;
        }
        CertificateNotice.stageOn(LocalDate.now(clock), certificate.life(), rules.get())
                .filter(stage -> !isTold(certificate, stage))
                .ifPresent(stage -> tell(certificate, stage));
    }

    private boolean isTold(Certificate certificate, int stage) {
        return entities.createNamedQuery(CertificateNotice.TOLD, Long.class)
                        .setParameter("id", certificate.getId())
                        .setParameter("stage", stage)
                        .getSingleResult()
                > 0;
    }

    private void tell(Certificate certificate, int stage) {
        entities.persist(new CertificateNotice(certificate, stage, clock.instant()));
        Person holder = entities.find(Person.class, certificate.getPersonId());
        CustomaryDate dates = new CustomaryDate(holder.getLanguage(), holder.getCountry());
        Term term = certificate.getTerm();
        Standing standing = certificate.standing(clock.instant());
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                "standing." + (standing.isInForce() ? "near" : standing.name().toLowerCase(Locale.ROOT)),
                holder.getNames().in(holder.getLanguage()),
                certificate.getCourse().in(holder.getLanguage()),
                certificate.getNumber(),
                dates.of(term.until()),
                dates.of(term.graceEnds()),
                settings.url() + (certificate.scope().isPresent() ? "/teach/" : "/learn/"));
    }
}
