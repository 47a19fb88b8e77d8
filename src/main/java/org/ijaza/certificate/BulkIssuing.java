package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.CredentialSigner;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateKind.Requirement;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.cohort.Enrolment;

/**
 * Issues many certificates in one transaction, for whoever knows that they may be: numbers are taken in the order of
 * the list, printing and sealing is done by as many threads as there are processors.
 */
@ApplicationScoped
@Transactional
public class BulkIssuing {

    /**
     * A certificate that is wanted.
     *
     * @param hours that it tells, null for those of the course
     * @param orderedBy id of who attests what it says
     */
    public record Order(Enrolment enrolment, Person holder, Integer hours, long orderedBy) {}

    /** A certificate that is made and not yet entered. */
    private record Draft(Order order, Certificate certificate, CertificateSheet sheet) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Issuing issuing;

    @Inject
    private Workshop workshop;

    @Inject
    private CentreKeys keys;

    @Inject
    private CredentialKeys credentialKeys;

    @Inject
    private Clock clock;

    /**
     * Issues what is wanted. What cannot be printed is left out and takes no number.
     *
     * @return the certificates of those orders that can be printed
     */
    public Map<Order, Certificate> issue(CertificateKind kind, Centre centre, List<Order> orders) {
        Instant now = clock.instant();
        CertificateSeries series = issuing.series(centre, now);
        Optional<SigningKey> key = keys.inForce(centre.getId());
        CredentialSigner issuer = credentialKeys.signer(centre);
        List<Order> wanted = orders;
        while (true) {
            List<Draft> drafts = drafts(kind, centre, wanted, series, now);
            List<Optional<Workshop.Made>> files =
                    workshop.makeAll(kind, drafts.stream().map(Draft::sheet).toList(), key, issuer, now);
            List<Order> printable = IntStream.range(0, drafts.size())
                    .filter(i -> files.get(i).isPresent())
                    .mapToObj(i -> drafts.get(i).order())
                    .toList();
            if (printable.size() == wanted.size()) {
                series.advance(wanted.size());
                return enter(drafts, files);
            }
            wanted = printable; // those behind one that was left out get another number
        }
    }

    private List<Draft> drafts(
            CertificateKind kind, Centre centre, List<Order> orders, CertificateSeries series, Instant now) {
        List<Draft> drafts = new ArrayList<>();
        for (Order order : orders) {
            Issuing.Moment moment = issuing.moment(kind, series.ahead(drafts.size()), now);
            Certificate certificate = certificate(kind, centre, order, moment);
            Issuing.Print print = new Issuing.Print(order.holder(), Map.of(), Map.of());
            drafts.add(new Draft(order, certificate, issuing.sheet(kind, certificate, moment, print)));
        }
        return drafts;
    }

    private static Certificate certificate(CertificateKind kind, Centre centre, Order order, Issuing.Moment moment) {
        Enrolment enrolment = order.enrolment();
        Certificate certificate = Certificate.ofCompletion(
                kind.id(),
                moment.number(),
                enrolment,
                order.holder().getNames(),
                centre,
                moment.granted(),
                moment.now());
        if (kind.requirement() == Requirement.COURSE_ATTENDED) {
            certificate.attest(
                    order.hours() == null ? enrolment.getVersion().getHours() : order.hours(), order.orderedBy());
        }
        return certificate;
    }

    private Map<Order, Certificate> enter(List<Draft> drafts, List<Optional<Workshop.Made>> files) {
        drafts.forEach(draft -> entities.persist(draft.certificate()));
        entities.flush();
        Map<Order, Certificate> entered = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            issuing.file(draft.certificate(), files.get(i).orElseThrow());
            entered.put(draft.order(), draft.certificate());
        }
        return entered;
    }
}
