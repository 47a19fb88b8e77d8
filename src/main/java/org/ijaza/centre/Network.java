package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Country;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;

/** The network of countries and centres, as the administrators of the region keep it. */
@ApplicationScoped
@Transactional
public class Network {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Countries countries;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * A centre with the number of people who belong to it.
     *
     * @param people how many, those who can no longer sign in too
     */
    public record Staffed(Centre centre, long people) {}

    /**
     * The centres that the caller administers: all of them for an administrator of the region.
     *
     * @throws Forbidden if the caller administers none
     */
    public List<Staffed> findMine() {
        permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
        Map<Long, Long> people = entities.createQuery(
                        "select m.centre.id, count(m) from Membership m group by m.centre.id", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        boolean regional = isRegional();
        Set<Long> own = permissions.findCentreIds(Role.CENTRE_ADMINISTRATOR);
        return centres.findAll().stream()
                .filter(centre -> regional || own.contains(centre.getId()))
                .map(centre -> new Staffed(centre, people.getOrDefault(centre.getId(), 0L)))
                .toList();
    }

    /**
     * A centre that the caller administers.
     *
     * @throws NotFound if there is none of this id or the caller does not administer it
     * @throws Forbidden if the caller administers none
     */
    public Centre getMine(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        return centres.getCentre(centreId);
    }

    /** Whether the caller administers the region. */
    public boolean isRegional() {
        return permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR);
    }

    /**
     * A centre to be edited.
     *
     * @throws NotFound if there is none of this id
     * @throws Forbidden if the caller does not administer the region
     */
    public Centre getToEdit(long centreId) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return centres.getCentre(centreId);
    }

    /**
     * Enters a new centre.
     *
     * @return its id
     * @throws Forbidden if the caller does not administer the region
     * @throws Invalid if the country does not take part
     * @throws Conflict if there is one in its place, or it cannot stand below that parent
     */
    public long found(CentreKind kind, String country, Texts name, Texts place, long parentId) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        if (!countries.exists(country)) {
            throw new Invalid("country", "account.country.unknown");
        }
        if (kind == CentreKind.REGIONAL) {
            throw new Conflict("centre.kind.oneRegional");
        }
        if (kind == CentreKind.NATIONAL) {
            requireNoOtherNational(country);
        }
        Centre centre = new Centre(kind, country, name, place, centres.getCentre(parentId));
        entities.persist(centre);
        entities.flush();
        audit.record("centre.founded", subject(centre), centre.getId(), kind.name());
        return centre.getId();
    }

    /**
     * Gives a centre other names, another place or another parent.
     *
     * @param parentId null for the regional centre
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is none of this id
     * @throws Conflict if it cannot stand below that parent
     */
    public void describe(long centreId, Texts name, Texts place, Long parentId) {
        Centre centre = getToEdit(centreId);
        centre.describe(name, place);
        Long present = centre.parent().map(Centre::getId).orElse(null);
        if (parentId != null && !parentId.equals(present)) {
            centre.moveBelow(centres.getCentre(parentId));
        }
        audit.record("centre.described", subject(centre), centreId, null);
    }

    /**
     * Closes a centre from today on.
     *
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is none of this id
     * @throws Conflict if it is the regional one, is closed already, or open ones stand below it
     */
    public void close(long centreId) {
        Centre centre = getToEdit(centreId);
        boolean below = centres.findAll().stream()
                .anyMatch(other -> other.isOpen()
                        && other.parent()
                                .filter(parent -> parent.getId() == centreId)
                                .isPresent());
        if (below) {
            throw new Conflict("centre.close.below");
        }
        centre.close(LocalDate.now(clock));
        audit.record("centre.closed", subject(centre), centreId, null);
    }

    /**
     * Opens a closed centre again.
     *
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is none of this id
     * @throws Conflict if another national centre has taken its place, or its country no longer takes part
     */
    public void reopen(long centreId) {
        Centre centre = getToEdit(centreId);
        if (centre.isOpen()) {
            return;
        }
        if (centre.getKind() == CentreKind.NATIONAL) {
            requireNoOtherNational(centre.getCountry());
        }
        if (!countries.exists(centre.getCountry())) {
            throw new Conflict("centre.country.retired");
        }
        centre.parent().ifPresent(Centre::requireOpen);
        centre.reopen();
        audit.record("centre.reopened", subject(centre), centreId, null);
    }

    /**
     * The countries, those that no longer take part too.
     *
     * @throws Forbidden if the caller does not administer the region
     */
    public List<Country> findCountries() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return countries.findAll();
    }

    /**
     * Lets a country take part from now on.
     *
     * @throws Forbidden if the caller does not administer the region
     * @throws Invalid if there is no such country in the world
     */
    public void admitCountry(String code) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        countries.admit(code);
        audit.record("country.admitted", "country:" + code);
    }

    /**
     * Lets a country take part no more.
     *
     * @throws Forbidden if the caller does not administer the region
     * @throws NotFound if there is none of this code
     * @throws Conflict if a centre there is open
     */
    public void retireCountry(String code) {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        boolean open = centres.findAll().stream()
                .anyMatch(centre -> centre.isOpen() && centre.getCountry().equals(code));
        if (open) {
            throw new Conflict("centre.country.open");
        }
        countries.retire(code);
        audit.record("country.retired", "country:" + code);
    }

    private void requireNoOtherNational(String country) {
        if (centres.nationalOf(country).getKind() == CentreKind.NATIONAL) {
            throw new Conflict("centre.kind.oneNational");
        }
    }

    private static String subject(Centre centre) {
        return "centre:" + centre.getId();
    }
}
