package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.ijaza.certificate.Certificate;
import org.ijaza.certificate.Certificates;

/** The reader's certificates, for the pages on which they are offered. */
@Named
@RequestScoped
public class MyCertificates {

    @Inject
    private Certificates certificates;

    private List<Certificate> all;

    /** Read once a request. */
    public List<Certificate> getAll() {
        if (all == null) {
            all = certificates.findMine();
        }
        return all;
    }

    /** The one that an enrolment earned, null while there is none. */
    public Certificate ofEnrolment(long enrolmentId) {
        return getAll().stream()
                .filter(certificate -> Objects.equals(certificate.getEnrolmentId(), enrolmentId))
                .findFirst()
                .orElse(null);
    }
}
