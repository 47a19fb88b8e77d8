package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.Hand;
import org.ijaza.certificate.pdf.PersonName;
import org.ijaza.certificate.pdf.Signatory;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.course.Courses;
import org.ijaza.platform.Texts;

/** Prints papers for the first who signs, and adds signatures to their files. */
@ApplicationScoped
@Transactional
public class SigningWorkshop {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private Rulebook rulebook;

    @Inject
    private Courses courses;

    /** Prints a paper as of now; the first time it takes a number, which it bears again if it comes back. */
    byte[] print(Paper paper, CertificateKind kind) {
        Person holder = entities.find(Person.class, paper.getPersonId());
        Issuing.Moment moment = paper.number()
                .map(number -> issuing.again(kind, number))
                .orElseGet(() -> issuing.begin(kind, paper.getCentre()));
        LocalDate today = Certificate.dayOf(moment.now());
        paper.print(
                moment.number(),
                names(paper, holder),
                title(paper),
                granted(paper, moment.granted(), today),
                moment.now());
        Certificate draft = Certificate.printed(paper, moment.now());
        return workshop.print(kind, issuing.sheet(kind, draft, moment, issuing.print(draft, holder)));
    }

    private static PersonNames names(Paper paper, Person holder) {
        return switch (paper.getFirstAct()) {
            case CORRECTED -> paper.holder().orElseThrow();
            case RENEWED -> paper.old().orElseThrow().getHolder();
            default -> holder.getNames();
        };
    }

    /** Title of the course that it is about. */
    Texts title(Paper paper) {
        return paper.old().map(Certificate::getCourse).orElseGet(() -> courses.getCurrentVersion(
                        paper.scope().orElseThrow().getCourseCode())
                .getTitle());
    }

    private Granted granted(Paper paper, Granted first, LocalDate today) {
        return switch (paper.getFirstAct()) {
            case CORRECTED -> paper.old().orElseThrow().granted();
            case RENEWED -> rulebook.findRenewed(paper.old().orElseThrow(), today)
                    .orElse(first);
            default -> first;
        };
    }

    /** Adds the signature of somebody who signs for a centre. */
    byte[] sign(
            byte[] file,
            Paper paper,
            CertificateKind kind,
            Signatory signatory,
            SigningKey key,
            Person signer,
            Instant now) {
        Person holder = entities.find(Person.class, paper.getPersonId());
        CertificateNumber number = paper.number().orElseThrow();
        Hand hand = new Hand(
                signatory,
                new PersonName(signer.getNames().getArabic(), signer.getNames().getLatin()),
                kind.layoutFor(holder.getLanguage(), holder.getCountry()),
                number.country());
        return workshop.sign(file, kind, hand, key, now);
    }
}
