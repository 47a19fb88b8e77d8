package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.CredentialSigner;
import org.ijaza.certificate.credential.StatusList;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;

/** Certificates as credentials for programs, and what anyone must know to check them without asking about one. */
@ApplicationScoped
@Transactional
public class Credentials {

    private static final Set<Standing> NOT_IN_FORCE =
            EnumSet.of(Standing.PAUSED, Standing.SUSPENDED, Standing.WITHDRAWN, Standing.SUPERSEDED);

    /** Without one of these a certificate is in force until it expires, which the credential itself says. */
    private static final Set<Act> ENDING = EnumSet.of(Act.PAUSED, Act.SUSPENDED, Act.WITHDRAWN, Act.SUPERSEDED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private Issuing issuing;

    @Inject
    private CredentialKeys keys;

    @Inject
    private Centres centres;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    protected Credentials() {}

    /**
     * One of the caller's certificates as a credential. Those from before there were any get theirs when it is first
     * asked for.
     *
     * @return a JWT
     * @throws NotFound if the caller has no such certificate
     */
    public String getMine(String number) {
        Certificate certificate = entities.createQuery(
                        "select c from Certificate c where c.number = :number and c.personId = :person",
                        Certificate.class)
                .setParameter("number", number)
                .setParameter("person", caller.signedIn())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return Optional.ofNullable(entities.find(CertificateCredential.class, certificate.getId()))
                .orElseGet(() -> made(certificate))
                .content();
    }

    private CertificateCredential made(Certificate certificate) {
        CertificateKind kind = workshop.findKind(certificate.getKind()).orElseThrow();
        CertificateNumber number =
                CertificateNumber.parse(certificate.getNumber()).orElseThrow();
        Person holder = entities.find(Person.class, certificate.getPersonId());
        Issuing.Print print = new Issuing.Print(holder, Map.of(), Map.of());
        Issuing.Moment moment = issuing.moment(kind, number, certificate.getIssuedAt());
        CertificateCredential credential = new CertificateCredential(
                certificate,
                keys.signer(certificate.getCentre()).sign(kind, issuing.sheet(kind, certificate, moment, print)));
        entities.persist(credential);
        return credential;
    }

    /**
     * The document to which the identifier of a centre as an issuer leads.
     *
     * @throws NotFound if the centre never signed a credential
     */
    public Map<String, Object> getDocument(long centreId) {
        getSigner(centreId);
        return keys.document(centreId);
    }

    /**
     * Which certificates of a centre and a year are not in force, signed.
     *
     * @return a JWT
     * @throws NotFound if the centre never signed a credential
     */
    public String getStatusList(long centreId, int year) {
        CredentialSigner signer = getSigner(centreId);
        Instant now = clock.instant();
        Centre centre = centres.getCentre(centreId);
        List<Integer> serials = entities.createQuery(
                        "select distinct c from Certificate c join c.acts a where c.centre.id = :centre"
                                + " and c.number like :series and a.act in :ending",
                        Certificate.class)
                .setParameter("centre", centreId)
                .setParameter("series", "IJZ-" + centre.getCountry() + "-" + year + "-%")
                .setParameter("ending", ENDING)
                .getResultStream()
                .filter(certificate -> NOT_IN_FORCE.contains(certificate.standing(now)))
                .map(certificate -> CertificateNumber.parse(certificate.getNumber())
                        .orElseThrow()
                        .serial())
                .toList();
        return signer.sign(StatusList.claims(signer.issuer(), year, serials, now));
    }

    private CredentialSigner getSigner(long centreId) {
        return keys.findSigner(centreId).orElseThrow(NotFound::new);
    }
}
