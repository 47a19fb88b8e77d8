package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.RoleHeld;

/** The desks at which the caller works, for the navigation and the page that shows them all. */
@Named
@RequestScoped
public class Desks {

    @Inject
    private Permissions permissions;

    private List<RoleHeld> roles;
    private List<Desk> mine;

    @PostConstruct
    void load() {
        roles = permissions.findMine();
        mine = Stream.of(Desk.values())
                .filter(desk -> roles.stream().anyMatch(held -> desk.isFor(held.getRole())))
                .toList();
    }

    public List<Desk> getMine() {
        return mine;
    }

    /** What the caller is entrusted with today. */
    public List<RoleHeld> getRoles() {
        return roles;
    }
}
