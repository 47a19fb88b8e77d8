package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Network;
import org.ijaza.centre.Role;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** The centre that a page of its administrators is about, by {@code ?centre=} in the address. */
@Named
@RequestScoped
public class ThisCentre {

    @Inject
    private Network network;

    @Inject
    @Param(name = "centre")
    private String id;

    private Centre centre;

    @PostConstruct
    void load() {
        centre = network.getMine(idOf(id));
    }

    /** @throws NotFound if it is no number */
    static long idOf(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    public long getId() {
        return centre.getId();
    }

    public Centre getCentre() {
        return centre;
    }

    /** The roles that the caller may give here. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REGIONAL_ADMINISTRATOR
                        || network.isRegional() && centre.parent().isEmpty())
                .toList();
    }
}
