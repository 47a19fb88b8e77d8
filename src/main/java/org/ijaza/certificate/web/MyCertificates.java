package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** The one that completing an enrolment's course earned, null while there is none. */
    public Certificate ofEnrolment(long enrolmentId) {
        return ofEnrolment(enrolmentId, true).findFirst().orElse(null);
    }

    /** Those by which a centre attests that somebody took part in an enrolment's course. */
    public List<Certificate> attestedOf(long enrolmentId) {
        return ofEnrolment(enrolmentId, false).toList();
    }

    private Stream<Certificate> ofEnrolment(long enrolmentId, boolean earned) {
        return getAll().stream()
                .filter(certificate -> Objects.equals(certificate.getEnrolmentId(), enrolmentId)
                        && certificate.grantedBy().isEmpty() == earned);
    }
}
