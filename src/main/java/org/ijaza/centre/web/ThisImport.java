package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.centre.csv.GuestLine;
import org.ijaza.centre.csv.ImportState;
import org.ijaza.centre.csv.PeopleImport;
import org.ijaza.centre.csv.PeopleImports;
import org.omnifaces.cdi.Param;

/** The import that an address names by {@code ?import=}, as it stands when the request comes; there may be none. */
@Named
@RequestScoped
public class ThisImport {

    @Inject
    private ThisCentre thisCentre;

    @Inject
    private PeopleImports imports;

    @Inject
    @Param(name = "import")
    private String id;

    private PeopleImport found;
    private List<GuestLine> firstGuests;

    @PostConstruct
    void load() {
        if (id == null) {
            // says at once whether the caller may be here
            thisCentre.getId();
            return;
        }
        found = imports.getImport(thisCentre.getId(), ThisCentre.idOf(id));
        firstGuests = imports.findFirstGuests(thisCentre.getId(), found.getId());
    }

    public PeopleImport getFound() {
        return found;
    }

    /** {@code NONE} before a file was found good, else how far it is. */
    public String getState() {
        return found == null ? "NONE" : found.getState().name();
    }

    /** Whether it is being done, so that the page looks again. */
    public boolean isRunning() {
        return found != null && found.getState() == ImportState.CONFIRMED;
    }

    /** The first few people, as long as it waits to be confirmed. */
    public List<GuestLine> getFirstGuests() {
        return firstGuests;
    }
}
