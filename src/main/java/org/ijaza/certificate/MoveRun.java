package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.ijaza.account.Person;
import org.ijaza.certificate.pdf.CustomaryDate;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Settings;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/**
 * Carries out an approved move, some certificates at a time, each part in one transaction that queues the next. What was
 * moved is no longer under older rules, so that a part that is done twice moves nothing twice.
 */
@ApplicationScoped
@Transactional
public class MoveRun implements JobHandler {

    static final String KIND = "rules-move";

    private static final int AT_ONCE = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MovePreview found;

    @Inject
    private Rulebook rulebook;

    @Inject
    private CertificateActs acts;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @param after id of the certificate after which to go on */
    static String payload(RulesMove move, long after) {
        return move.getId() + " " + after;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] ids = payload.split(" ");
        RulesMove move = entities.find(RulesMove.class, Long.valueOf(ids[0]));
        if (move.getState() != RulesMove.State.APPROVED) {
            return;
        }
        ValidityRules rules =
                rulebook.find(move.getKind(), move.getRulesVersion()).orElseThrow();
        List<Certificate> some = found.find(move.what(), rules.version(), Long.parseLong(ids[1]), AT_ONCE);
        List<Certificate> taken = some.stream().filter(move::takes).toList();
        taken.forEach(certificate -> move(certificate, move, rules));
        move.advance(taken.size());
        if (some.size() == AT_ONCE) {
            jobs.queue(KIND, payload(move, some.get(AT_ONCE - 1).getId()));
        } else {
            move.finish();
            audit.record(
                    "rules-move.done",
                    RulesMoves.subject(move),
                    move.getCentre().getId(),
                    String.valueOf(move.getMoved()));
        }
    }

    private void move(Certificate certificate, RulesMove move, ValidityRules rules) {
        new Keeping(certificate).move(move.decidedBy().orElseThrow(), rules, move.getReason(), clock.instant());
        acts.done(certificate);
        Person holder = entities.find(Person.class, certificate.getPersonId());
        CustomaryDate dates = new CustomaryDate(holder.getLanguage(), holder.getCountry());
        Term term = certificate.getTerm();
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                term.windowOpens() == null ? "moved.grace" : "moved",
                holder.getNames().in(holder.getLanguage()),
                certificate.getCourse().in(holder.getLanguage()),
                certificate.getNumber(),
                dates.of(term.until()),
                dates.of(term.graceEnds()),
                move.getReason(),
                settings.url() + (certificate.scope().isPresent() ? "/teach/" : "/learn/"),
                term.windowOpens() == null ? "" : dates.of(term.windowOpens()));
    }
}
