package org.ijaza.centre.web;

import java.util.Set;
import org.ijaza.centre.Role;

/** A place of work in the application, and the roles that work there. */
public enum Desk {
    TEACH("/teach/", Role.TRAINER),
    AUTHOR("/author/", Role.AUTHOR),
    REVIEW("/author/reviews", Role.REVIEWER),
    FIGURES(
            "/author/figures",
            Role.AUTHOR,
            Role.REVIEWER,
            Role.CENTRE_ADMINISTRATOR,
            Role.REGIONAL_ADMINISTRATOR,
            Role.OBSERVER),
    CERTIFY("/certify/desk", Role.ASSESSOR, Role.CERTIFIER, Role.CENTRE_ADMINISTRATOR),
    REGISTER("/certify/register", Role.CERTIFIER, Role.CENTRE_ADMINISTRATOR, Role.REGIONAL_ADMINISTRATOR),
    CENTRE("/centre/", Role.CENTRE_ADMINISTRATOR, Role.REGIONAL_ADMINISTRATOR);

    private final String address;
    private final Set<Role> roles;

    Desk(String address, Role... roles) {
        this.address = address;
        this.roles = Set.of(roles);
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    public String getAddress() {
        return address;
    }

    /** Message key of its name; with {@code .text} that of what it is for. */
    public String getKey() {
        return "desk." + name();
    }
}
