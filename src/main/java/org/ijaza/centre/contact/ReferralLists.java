package org.ijaza.centre.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.platform.Texts;

/**
 * The contacts of a country as readers of lessons see them. Asks for no permission: offices that want to be found.
 * Kept in memory for a minute, since every lesson with contacts asks; another node hears of a change that much later.
 */
@ApplicationScoped
@Transactional
public class ReferralLists {

    static final Duration KEPT = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /**
     * A service as it is shown.
     *
     * @param checkedOn the day on which it was last found right
     */
    public record Entry(ContactDetails details, LocalDate checkedOn) {

        /** Whether it was not checked for six months. */
        public boolean isOverdue(LocalDate today) {
            return ReferralContact.isOverdue(checkedOn, today);
        }
    }

    /**
     * What a national centre says to readers.
     *
     * @param centre its name
     */
    public record Shown(Texts centre, List<Entry> entries) {

        public Shown {
            entries = List.copyOf(entries);
        }
    }

    private record Kept(Optional<Shown> list, Instant until) {}

    /**
     * What the open national centre of a country keeps; nothing if there is none or it keeps nothing yet.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    public Optional<Shown> findFor(String country) {
        Instant now = clock.instant();
        Kept known = kept.get(country);
        if (known == null || !now.isBefore(known.until())) {
            known = new Kept(read(country), now.plus(KEPT));
            kept.put(country, known);
        }
        return known.list();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactsChanged changed) {
        kept.remove(changed.country());
    }

    private Optional<Shown> read(String country) {
        List<ReferralContact> contacts = entities.createQuery(
                        "select c from ReferralContact c join fetch c.centre n where n.kind = :kind"
                                + " and n.country = :country and n.closedOn is null order by c.position, c.id",
                        ReferralContact.class)
                .setParameter("kind", CentreKind.NATIONAL)
                .setParameter("country", country)
                .getResultList();
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        Centre centre = contacts.get(0).getCentre();
        return Optional.of(new Shown(
                centre.getName(),
                contacts.stream()
                        .map(contact -> new Entry(contact.getDetails(), contact.getCheckedOn()))
                        .toList()));
    }
}
