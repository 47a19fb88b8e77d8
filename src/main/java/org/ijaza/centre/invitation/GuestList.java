package org.ijaza.centre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Conflict;

/**
 * Invites thousands at once, for whoever knows that they may be. Rows go in by the hundred: one statement each
 * would take a quarter of a minute for five thousand.
 */
@ApplicationScoped
@Transactional
public class GuestList {

    private static final int ROWS_A_STATEMENT = 200;
    private static final int COLUMNS = 13;
    private static final int ADDRESSES_A_QUESTION = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private InvitationMails mails;

    @Inject
    private Clock clock;

    /** Which of these addresses have an invitation to the centre that still works. */
    public Set<String> findInvited(long centreId, Collection<String> emails) {
        Instant now = clock.instant();
        Set<String> found = new HashSet<>();
        for (List<String> some : parts(new ArrayList<>(emails), ADDRESSES_A_QUESTION)) {
            found.addAll(entities.createQuery(
                            "select i.email from Invitation i where i.centre.id = :centre and i.state = :state"
                                    + " and i.expiresAt > :now and i.email in :emails",
                            String.class)
                    .setParameter("centre", centreId)
                    .setParameter("state", InvitationState.OPEN)
                    .setParameter("now", now)
                    .setParameter("emails", some)
                    .getResultList());
        }
        return found;
    }

    /** Which of these addresses are those of people who belong to the centre. */
    public Set<String> findBelonging(long centreId, Collection<String> emails) {
        Set<String> found = new HashSet<>();
        for (List<String> some : parts(new ArrayList<>(emails), ADDRESSES_A_QUESTION)) {
            found.addAll(entities.createQuery(
                            "select m.person.email from Membership m where m.centre.id = :centre and m.person.email in :emails",
                            String.class)
                    .setParameter("centre", centreId)
                    .setParameter("emails", some)
                    .getResultList());
        }
        return found;
    }

    /**
     * Enters the invitations and queues their mails.
     *
     * @param invitedBy id of the person who asked for it
     * @param importId id of the import that they come from
     * @param progress told how many are entered, again and again
     * @throws Conflict if the centre is closed
     */
    public void invite(Centre centre, List<Guest> guests, long invitedBy, long importId, IntConsumer progress) {
        centre.requireOpen();
        int done = 0;
        for (List<Guest> some : parts(guests, ROWS_A_STATEMENT)) {
            // what was accepted, revoked or has expired makes room for the new one
            forget(centre.getId(), some);
            insert(centre.getId(), some, invitedBy, importId);
            done += some.size();
            progress.accept(done);
        }
        mails.queue(entities.createQuery(
                        "select i.id from Invitation i where i.importId = :import order by i.id", Long.class)
                .setParameter("import", importId)
                .getResultList());
    }

    private void forget(long centreId, List<Guest> guests) {
        Query delete = entities.createNativeQuery(
                "delete from invitation where centre_id = ? and email in (" + marks(guests.size()) + ")");
        delete.setParameter(1, centreId);
        for (int i = 0; i < guests.size(); i++) {
            delete.setParameter(i + 2, guests.get(i).email().text());
        }
        delete.executeUpdate();
    }

    private void insert(long centreId, List<Guest> guests, long invitedBy, long importId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Query insert = entities.createNativeQuery("insert into invitation (centre_id, email, name_arabic, name_latin,"
                + " country_code, language, roles, state, invited_by, invited_at, expires_at, import_id, version) values "
                + guests.stream().map(guest -> "(" + marks(COLUMNS) + ")").collect(Collectors.joining(", ")));
        int place = 0;
        for (Guest guest : guests) {
            for (Object value : new Object[] {
                centreId,
                guest.email().text(),
                guest.nameArabic(),
                guest.nameLatin(),
                guest.country(),
                guest.language().code(),
                Invitation.written(guest.roles()),
                InvitationState.OPEN.name(),
                invitedBy,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                LocalDateTime.ofInstant(now.plus(Invitation.LIFETIME), ZoneOffset.UTC),
                importId,
                1
            }) {
                insert.setParameter(++place, value);
            }
        }
        insert.executeUpdate();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            parts.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return parts;
    }
}
