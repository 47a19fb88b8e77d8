package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.centre.Network;

/** The centres that somebody administers. */
@Named
@RequestScoped
public class CentreHomePage {

    @Inject
    private Network network;

    private List<Network.Staffed> centres;

    @PostConstruct
    void load() {
        centres = network.findMine();
    }

    public List<Network.Staffed> getCentres() {
        return centres;
    }

    /** Whether the caller administers the region. */
    public boolean isRegional() {
        return network.isRegional();
    }
}
