package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.certificate.Papers;

/** The reader's own certificates that wait to be signed. */
@Named
@RequestScoped
public class MyPapers {

    @Inject
    private Papers papers;

    private List<Papers.Progress> all;

    /** Read once a request. */
    public List<Papers.Progress> getAll() {
        if (all == null) {
            all = papers.findMine();
        }
        return all;
    }
}
