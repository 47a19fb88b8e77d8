package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.Signing;

/** The certificates that wait for a signature of one of the reader's centres. */
@Named
@RequestScoped
public class SignPage {

    private static final String HERE = "/certify/sign?faces-redirect=true&done=";

    @Inject
    private Signing signing;

    private List<Signing.Entry> entries;
    private String reason;

    @PostConstruct
    void load() {
        entries = signing.findMine();
    }

    /** @param step how many acts the paper has on the page */
    public String sign(long id, int step) {
        return HERE + (signing.sign(id, step).isPresent() ? "signing.complete" : "signing.signed");
    }

    public String decline(long id, int step) {
        signing.decline(id, step, reason);
        return HERE + "signing.declined";
    }

    public List<Signing.Entry> getEntries() {
        return entries;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
