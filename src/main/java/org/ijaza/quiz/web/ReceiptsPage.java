package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.platform.Caller;
import org.ijaza.quiz.Receipt;
import org.ijaza.quiz.Receipted;
import org.ijaza.quiz.Receipts;
import org.omnifaces.cdi.Param;

/** A receipt that somebody holds in hand, and what it stands for. */
@Named
@RequestScoped
public class ReceiptsPage {

    @Inject
    private Receipts receipts;

    @Inject
    private Caller caller;

    @Inject
    @Param
    private String code;

    private Receipted found;

    @PostConstruct
    void load() {
        receipts.requireDesk();
        found = Receipt.parse(code).flatMap(receipts::find).orElse(null);
    }

    /** As it was typed, empty if nothing was. */
    public String getCode() {
        return code == null ? "" : code;
    }

    /** What it stands for; null if nothing was typed, or there is no such receipt. */
    public Receipted getFound() {
        return found;
    }

    public String getName() {
        return found.names().in(caller.language());
    }
}
