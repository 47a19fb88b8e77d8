package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Network;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** Entering a new centre, or changing one ({@code ?id=}). */
@Named
@RequestScoped
public class EditCentrePage {

    @Inject
    private Network network;

    @Inject
    private Centres centres;

    @Inject
    private ExternalContext external;

    @Inject
    @Param
    private String id;

    private Centre centre;
    private List<Centre> all;
    private CentreKind kind = CentreKind.NATIONAL;
    private String country;
    private Long parent;
    private String nameAr;
    private String nameFr;
    private String nameEn;
    private String placeAr;
    private String placeFr;
    private String placeEn;

    @PostConstruct
    void load() {
        network.findCountries();
        all = centres.findAll();
        if (id == null) {
            return;
        }
        centre = network.getToEdit(ThisCentre.idOf(id));
        kind = centre.getKind();
        country = centre.getCountry();
        parent = centre.parent().map(Centre::getId).orElse(null);
        nameAr = centre.getName().in(Language.AR);
        nameFr = centre.getName().in(Language.FR);
        nameEn = centre.getName().in(Language.EN);
        placeAr = centre.getPlace().in(Language.AR);
        placeFr = centre.getPlace().in(Language.FR);
        placeEn = centre.getPlace().in(Language.EN);
    }

    public void save() throws IOException {
        Texts name = new Texts(nameAr, nameFr, nameEn);
        Texts place = new Texts(placeAr, placeFr, placeEn);
        if (centre == null) {
            leave(network.found(kind, country, name, place, parent), "saved");
        } else {
            network.describe(centre.getId(), name, place, parent);
            leave(centre.getId(), "saved");
        }
    }

    public void close() throws IOException {
        network.close(centre.getId());
        leave(centre.getId(), "closed");
    }

    public void reopen() throws IOException {
        network.reopen(centre.getId());
        leave(centre.getId(), "reopened");
    }

    private void leave(long centreId, String done) throws IOException {
        external.redirect("/centre/edit?id=" + centreId + "&done=centre." + done);
    }

    /** The centre that is changed, null for a new one. */
    public Centre getCentre() {
        return centre;
    }

    public boolean isRegional() {
        return centre != null && centre.getKind() == CentreKind.REGIONAL;
    }

    /** The kinds of which there may be more than one. */
    public List<CentreKind> getKinds() {
        return List.of(CentreKind.NATIONAL, CentreKind.INSTITUTE, CentreKind.CIVIL_SOCIETY);
    }

    /** Open centres below which others may stand. */
    public List<Centre> getParents() {
        return all.stream()
                .filter(Centre::isOpen)
                .filter(other -> other.getKind() == CentreKind.REGIONAL || other.getKind() == CentreKind.NATIONAL)
                .filter(other -> centre == null || other.getId() != centre.getId())
                .toList();
    }

    public CentreKind getKind() {
        return kind;
    }

    public void setKind(CentreKind kind) {
        this.kind = kind;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public String getNameAr() {
        return nameAr;
    }

    public void setNameAr(String nameAr) {
        this.nameAr = nameAr;
    }

    public String getNameFr() {
        return nameFr;
    }

    public void setNameFr(String nameFr) {
        this.nameFr = nameFr;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getPlaceAr() {
        return placeAr;
    }

    public void setPlaceAr(String placeAr) {
        this.placeAr = placeAr;
    }

    public String getPlaceFr() {
        return placeFr;
    }

    public void setPlaceFr(String placeFr) {
        this.placeFr = placeFr;
    }

    public String getPlaceEn() {
        return placeEn;
    }

    public void setPlaceEn(String placeEn) {
        this.placeEn = placeEn;
    }
}
