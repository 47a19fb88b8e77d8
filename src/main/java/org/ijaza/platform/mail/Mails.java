package org.ijaza.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Settings;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;

/** The outgoing mails: written with the change that they tell of, sent by a job until it worked. */
@ApplicationScoped
@Transactional
public class Mails implements JobHandler {

    private static final String KIND = "mail";
    private static final int SHOWN_IN_DEMO = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jobs jobs;

    @Inject
    private MailCarrier carrier;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Queues a mail in the caller's transaction. Its text is {@code mail.<about>.subject} and
     * {@code mail.<about>.body} of the bundles.
     *
     * @param recipient e-mail address
     * @param language the recipient's
     * @param about which mail, for example {@code confirm}
     * @param arguments for the placeholders of both texts
     */
    public void send(String recipient, Language language, String about, Object... arguments) {
        Locale locale = language.localeIn(Caller.DEFAULT_COUNTRY);
        Mail mail = new Mail(
                recipient,
                language,
                Messages.text(locale, "mail." + about + ".subject", arguments),
                Messages.text(locale, "mail." + about + ".body", arguments),
                clock.instant());
        entities.persist(mail);
        entities.flush();
        jobs.queue(KIND, String.valueOf(mail.getId()));
    }

    /**
     * The newest mails, for the page of the demonstration.
     *
     * @throws Forbidden outside the demonstration
     */
    public List<Mail> findNewest() {
        if (!settings.demo()) {
            throw new Forbidden();
        }
        return entities.createQuery("select m from Mail m order by m.id desc", Mail.class)
                .setMaxResults(SHOWN_IN_DEMO)
                .getResultList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        Mail mail = entities.find(Mail.class, Long.parseLong(payload));
        if (mail != null && !mail.isSent()) {
            carrier.carry(mail);
            mail.sent(clock.instant());
        }
    }
}
