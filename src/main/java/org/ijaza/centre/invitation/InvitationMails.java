package org.ijaza.centre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ijaza.account.Token;
import org.ijaza.platform.Settings;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/** Writes the mails with the links of invitations: at once for one, by jobs of fifty for many. */
@ApplicationScoped
@Transactional
public class InvitationMails implements JobHandler {

    private static final String KIND = "invitation-mails";
    private static final String PATH = "/centre/invitation?token=";
    /** Five thousand take a quarter of an hour. */
    private static final int MAILS_A_JOB = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jobs jobs;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Gives the invitation a new link and queues the mail with it. */
    void write(Invitation invitation) {
        Token token = Token.fresh();
        invitation.mailed(token, clock.instant());
        mails.send(
                invitation.getEmail(),
                invitation.getLanguage(),
                "invitation",
                invitation.getCentre().getName().in(invitation.getLanguage()),
                settings.url() + PATH + token.text());
    }

    /** Queues what will write the mails of these, some now and the rest little by little. */
    void queue(List<Long> invitationIds) {
        List<String> payloads = new ArrayList<>();
        for (int i = 0; i < invitationIds.size(); i += MAILS_A_JOB) {
            List<Long> some = invitationIds.subList(i, Math.min(i + MAILS_A_JOB, invitationIds.size()));
            payloads.add(some.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        jobs.queueLittleByLittle(KIND, payloads);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        List<Long> ids = Arrays.stream(payload.split(",")).map(Long::valueOf).toList();
        entities.createQuery("select i from Invitation i join fetch i.centre where i.id in :ids", Invitation.class)
                .setParameter("ids", ids)
                .getResultStream()
                // it may have been revoked, or sent by hand, in the meantime
                .filter(invitation -> invitation.works(clock.instant()) && !invitation.isMailed())
                .forEach(this::write);
    }
}
