package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;

/**
 * Who looks after attempts that belong to no centre: the administrators of the centres in the country of whoever sat
 * the test, and those of the region. Nobody does after their own.
 */
@ApplicationScoped
class CountryDesk {

    @Inject
    private Permissions permissions;

    protected CountryDesk() {}

    /** @throws Forbidden if the caller administers no centre */
    long require() {
        return permissions.requireAnywhere(Role.CENTRE_ADMINISTRATOR);
    }

    boolean mayKnowOf(Attempt attempt) {
        return attempt.getPersonId() != permissions.signedIn()
                && (permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR)
                        || permissions.findCentres(Role.CENTRE_ADMINISTRATOR).stream()
                                .anyMatch(centre -> centre.getCountry().equals(attempt.getCountry())));
    }
}
