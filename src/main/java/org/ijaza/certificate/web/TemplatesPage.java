package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.Templates;
import org.ijaza.certificate.pdf.Sample;

/** The templates of certificates: those in force, and changed ones with what they would look like. */
@Named
@RequestScoped
public class TemplatesPage {

    @Inject
    private Templates templates;

    private List<Templates.Entry> entries;

    @PostConstruct
    void load() {
        entries = templates.findAll();
    }

    /** @param sha256 of the template that the page showed */
    public String putInForce(String kind, String sha256) {
        templates.putInForce(kind, sha256);
        return "/certify/templates?faces-redirect=true&done=templates.in-force";
    }

    public List<Templates.Entry> getEntries() {
        return entries;
    }

    public Sample[] getSamples() {
        return Sample.values();
    }
}
