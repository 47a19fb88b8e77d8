package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.centre.RoleHeld;

/** The desks at which the caller works, for the navigation and the page that shows them all. */
@Named
@RequestScoped
public class Desks {

    @Inject
    private Permissions permissions;

    private List<Desk> mine;
    private List<RoleHeld> roles;

    @PostConstruct
    void load() {
        Set<Role> held = permissions.findRoles();
        mine = Stream.of(Desk.values())
                .filter(desk -> held.stream().anyMatch(desk::isFor))
                .toList();
    }

    public List<Desk> getMine() {
        return mine;
    }

    /** What the caller is entrusted with today; read once a request. */
    public List<RoleHeld> getRoles() {
        if (roles == null) {
            roles = permissions.findMine();
        }
        return roles;
    }
}
