package org.ijaza.centre;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.account.FactorStanding;

/**
 * What the caller was found to hold, for the rest of the request (or of the run of jobs): a page asks dozens of
 * times. Once a role or a second factor has changed in the request nothing is kept any more, since what is read then
 * may yet be rolled back.
 */
@RequestScoped
public class RequestRoles {

    private Long person;
    private Holding holding;
    private boolean changed;

    /**
     * What somebody holds.
     *
     * @param roles past and future ones too
     * @param standing with the second factor
     */
    record Holding(List<OwnRole> roles, FactorStanding standing) {

        /** The roles that count at this moment. */
        List<OwnRole> at(LocalDate today, Instant now) {
            boolean confined = standing.isConfinedAt(now);
            return roles.stream()
                    .filter(own ->
                            own.isHeldOn(today) && !(confined && own.role().isWithSecondFactor()))
                    .toList();
        }
    }

    /** What was found for this person, empty if it must be read (anew). */
    Optional<Holding> find(long personId) {
        return Optional.ofNullable(holding).filter(found -> person == personId);
    }

    void keep(long personId, Holding found) {
        if (!changed) {
            person = personId;
            holding = found;
        }
    }

    /** A role or a second factor has changed: from now on everything is read anew. */
    void change() {
        changed = true;
        holding = null;
    }
}
