package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.NotStamped;
import org.ijaza.certificate.pdf.PersonName;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.platform.Country;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.mail.Mails;

/** Numbers, prints, seals and files a certificate, whatever it was earned by. */
@ApplicationScoped
@Transactional
public class Issuing {

    /**
     * The moment of issue, and what follows from it.
     *
     * @param number the next of the centre's country and the year
     * @param granted how long it will be valid if it replaces no other
     */
    record Moment(CertificateNumber number, Granted granted, Instant now) {}

    /**
     * What is printed beside what the certificate itself says.
     *
     * @param signatories names by the ids of the kind's signatories
     * @param particulars texts by their names in the kind's template
     */
    record Print(Person holder, Map<String, PersonName> signatories, Map<String, Texts> particulars) {}

    /** The signatory of the kind under whose office the name of the certifier stands. */
    private static final String CERTIFIER = "certifier";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private CertificateActs acts;

    @Inject
    private CentreKeys keys;

    @Inject
    private CredentialKeys credentialKeys;

    @Inject
    private AuditTrail audit;

    @Inject
    private Mails mails;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Takes the next number of the centre's country; it goes back if the transaction does. */
    Moment begin(CertificateKind kind, Centre centre) {
        Instant now = clock.instant();
        return moment(kind, series(centre, now).next(), now);
    }

    /** Now, under a number that was taken before. */
    Moment again(CertificateKind kind, CertificateNumber number) {
        return moment(kind, number, clock.instant());
    }

    /** What issuing at a moment under a number means for a certificate of this kind. */
    Moment moment(CertificateKind kind, CertificateNumber number, Instant now) {
        return new Moment(number, kind.grantedOn(dayOf(now)), now);
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The numbers of the centre's country in this year; nobody else takes one until the transaction ends.
     *
     * @throws NotStamped if what is issued is to be stamped, and the service has just failed
     */
    CertificateSeries series(Centre centre, Instant now) {
        workshop.requireStamps();
        String country = centre.getCountry();
        int year = dayOf(now).getYear();
        entities.createNativeQuery("insert into certificate_series (country, issue_year, last_serial) values (?, ?, 0)"
                        + " on duplicate key update last_serial = last_serial")
                .setParameter(1, country)
                .setParameter(2, year)
                .executeUpdate();
        return entities.find(
                CertificateSeries.class, new CertificateSeries.Key(country, year), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is printed of a certificate's scope, and of who granted it. */
    Print print(Certificate certificate, Person holder) {
        Map<String, PersonName> signatories = certificate
                .grantedBy()
                .map(granter -> entities.find(Person.class, granter).getNames())
                .map(names -> Map.of(CERTIFIER, new PersonName(names.getArabic(), names.getLatin())))
                .orElse(Map.of());
        Map<String, Texts> particulars = certificate
                .scope()
                .map(scope -> Map.of(
                        CertificateSheet.LANGUAGES,
                        scope.languagesInEach(),
                        CertificateSheet.COUNTRY,
                        entities.find(Country.class, scope.getCountry()).getName()))
                .orElse(Map.of());
        return new Print(holder, signatories, particulars);
    }

    /** Enters the certificate into the register, with its file. */
    void complete(CertificateKind kind, Certificate certificate, Moment moment, Print print) {
        entities.persist(certificate);
        entities.flush();
        file(
                certificate,
                workshop.make(
                        kind,
                        sheet(kind, certificate, moment, print),
                        keys.inForce(certificate.getCentre().getId()),
                        credentialKeys.signer(certificate.getCentre()),
                        moment.now()));
    }

    /** Keeps file and credential of a certificate that is entered, and records that it was issued. */
    void file(Certificate certificate, Workshop.Made made) {
        entities.persist(new CertificateCredential(certificate, made.credential()));
        file(certificate, made.pdf());
    }

    /** Keeps the file of a certificate that is entered, and records that it was issued, and what its file lacks. */
    void file(Certificate certificate, byte[] file) {
        entities.persist(new CertificateFile(certificate, Hash.sha256(file), file));
        acts.done(certificate);
        if (workshop.isNotLasting(file)) {
            audit.record(
                    "certificate.notLasting",
                    "certificate:" + certificate.getId(),
                    certificate.getCentre().getId(),
                    null);
        }
    }

    /**
     * Mails the holder that the certificate is there.
     *
     * @param about what the mail's texts are called
     * @param page address on this site where the holder finds it
     */
    public void announce(Certificate certificate, Person holder, String about, String page) {
        mails.send(
                holder.getEmail(),
                holder.getLanguage(),
                about,
                holder.getNames().in(holder.getLanguage()),
                certificate.getCourse().in(holder.getLanguage()),
                certificate.getNumber(),
                settings.url() + page);
    }

    /** What is printed of a certificate, which need not be entered yet. */
    CertificateSheet sheet(CertificateKind kind, Certificate certificate, Moment moment, Print print) {
        Centre centre = certificate.getCentre();
        return new CertificateSheet(
                moment.number(),
                kind.layoutFor(print.holder().getLanguage(), print.holder().getCountry()),
                new PersonName(
                        certificate.getHolder().getArabic(),
                        certificate.getHolder().getLatin()),
                certificate.getCourse(),
                certificate.getHours(),
                centre.getName(),
                centre.getPlace(),
                certificate.getIssuedOn(),
                Optional.ofNullable(certificate.getValidUntil()),
                print.signatories(),
                print.particulars(),
                URI.create(Verification.address(settings.url(), moment.number(), certificate.getCode())),
                moment.now());
    }
}
