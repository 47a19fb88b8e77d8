package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.certificate.TrainerList;
import org.ijaza.certificate.TrainerListing;

/** A trainer's yes to be named on the public list, and taking it back. */
@Named
@RequestScoped
public class ListingPage {

    private static final String BACK = "/teach/index?faces-redirect=true&done=";

    @Inject
    private TrainerList list;

    /** The yes, null if there is none. */
    public TrainerListing getListing() {
        return list.findMine().orElse(null);
    }

    public String agree() {
        list.agree();
        return BACK + "trainers.agreed";
    }

    public String takeBack() {
        list.takeBack();
        return BACK + "trainers.taken-back";
    }
}
