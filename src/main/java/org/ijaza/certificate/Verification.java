package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.SignedCredential;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.log.verify.LogProof;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.number.VerificationCode;
import org.ijaza.certificate.pdf.SealFinding;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Country;
import org.ijaza.platform.Hash;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.TooMany;
import org.ijaza.platform.limit.Limit;
import org.ijaza.platform.limit.Limits;

/**
 * Says to anyone whether a certificate holds. The number alone shows nothing: numbers can be guessed, codes
 * cannot; a wrong code and an unknown number answer alike.
 */
@ApplicationScoped
@Transactional
public class Verification {

    /** Whoever guesses is slowed down; an office that checks a pile of certificates is not. */
    private static final Limit WRONG_BY_ADDRESS =
            new Limit("verify.address", 30, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Whoever asks a hundred times a second waits; a pile of certificates is checked in peace. */
    private static final Limit ALL_BY_ADDRESS =
            new Limit("verify.all", 100, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(10));

    private static final int LONGEST_CREDENTIAL = 16 << 10;
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern ADDRESS = Pattern.compile(".*/verify/([^/]+)/[^/]+");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    @Inject
    private LoggedActs loggedActs;

    @Inject
    private Checks checks;

    @Inject
    private CentreKeys keys;

    @Inject
    private CredentialKeys credentialKeys;

    @Inject
    private Centres centres;

    @Inject
    private Limits limits;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The address that the QR code carries. */
    static String address(String site, CertificateNumber number, VerificationCode code) {
        return site + "/verify/" + number + "/" + code;
    }

    /**
     * Looks a certificate up as typed or scanned: any case, with or without hyphens and spaces, any digits.
     *
     * @return empty if no certificate has this number with this code
     * @throws TooMany if this network address has tried too many wrong ones, or asks too fast
     */
    public Optional<Verified> find(String number, String code) {
        return findCertificate(number, code).map(this::verified);
    }

    /**
     * What proves that all that was done to a certificate is in the log.
     *
     * @throws NotFound if no certificate in the log has this number with this code
     * @throws TooMany if this network address has tried too many wrong ones, or asks too fast
     */
    public LogProof getProof(String number, String code) {
        return loggedActs.getProof(findCertificate(number, code).orElseThrow(NotFound::new));
    }

    private Optional<Certificate> findCertificate(String number, String code) {
        limits.take(ALL_BY_ADDRESS, caller.address());
        Optional<CertificateNumber> wellFormed = CertificateNumber.parse(number);
        Optional<VerificationCode> wellFormedCode = VerificationCode.parse(code);
        Optional<Certificate> certificate = wellFormed
                .flatMap(this::findByNumber)
                .filter(found -> wellFormedCode
                        .filter(given -> equal(given, found.getCode()))
                        .isPresent());
        if (certificate.isEmpty()) {
            limits.take(WRONG_BY_ADDRESS, caller.address());
        }
        return certificate;
    }

    /**
     * Looks at an uploaded file: ours, unaltered, and what the register says of it today.
     *
     * @throws TooMany if this network address has sent too many that are not genuine, or asks too fast
     */
    public VerifiedFile look(byte[] file) {
        limits.take(ALL_BY_ADDRESS, caller.address());
        return findToken(file).map(this::lookAtCredential).orElseGet(() -> lookAtPdf(file));
    }

    /** The file as a credential, if it looks like one. */
    private static Optional<String> findToken(byte[] file) {
        return Optional.of(file)
                .filter(bytes -> bytes.length <= LONGEST_CREDENTIAL)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .filter(text -> TOKEN.matcher(text).matches());
    }

    private VerifiedFile lookAtCredential(String token) {
        Optional<SignedCredential> signed = credentialKeys.look(token);
        Optional<Certificate> certificate = signed.filter(SignedCredential::fits)
                .flatMap(found -> findByAddress(found.verification()))
                .filter(found -> isTheCredentialOf(found, token));
        if (certificate.isPresent()) {
            return new VerifiedFile(Verdict.GENUINE, certificate.map(this::verified));
        }
        limits.take(WRONG_BY_ADDRESS, caller.address());
        return new VerifiedFile(signed.isPresent() ? Verdict.ALTERED : Verdict.SEALED_BY_OTHERS, Optional.empty());
    }

    /** By the address that ends in number and code. */
    private Optional<Certificate> findByAddress(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? CertificateNumber.parse(parts.group(1)).flatMap(this::findByNumber) : Optional.empty();
    }

    private boolean isTheCredentialOf(Certificate certificate, String token) {
        CertificateCredential issued = entities.find(CertificateCredential.class, certificate.getId());
        return issued != null && issued.content().equals(token);
    }

    private VerifiedFile lookAtPdf(byte[] file) {
        SealFinding finding = workshop.look(file, keys.findCertificates());
        if (finding.verdict() == Verdict.GENUINE) {
            Optional<Certificate> certificate =
                    finding.number().flatMap(this::findByNumber).filter(found -> isTheFileOf(found, file));
            if (certificate.isPresent()) {
                return new VerifiedFile(Verdict.GENUINE, certificate.map(this::verified));
            }
        }
        limits.take(WRONG_BY_ADDRESS, caller.address());
        // sealed with our key but not what the register holds: to the stranger that is as good as altered
        return new VerifiedFile(
                finding.verdict() == Verdict.GENUINE ? Verdict.ALTERED : finding.verdict(), Optional.empty());
    }

    private boolean isTheFileOf(Certificate certificate, byte[] file) {
        CertificateFile issued = entities.find(CertificateFile.class, certificate.getId());
        return issued != null && issued.sha256().equals(Hash.sha256(file));
    }

    private Optional<Certificate> findByNumber(CertificateNumber number) {
        return entities.createQuery(
                        "select c from Certificate c join fetch c.centre where c.number = :number", Certificate.class)
                .setParameter("number", number.toString())
                .getResultStream()
                .findFirst();
    }

    private Verified verified(Certificate certificate) {
        Standing standing = certificate.standing(clock.instant());
        Optional<LogPlace> inLog = loggedActs.findPlace(certificate);
        Checks.Examined examined = checks.of(certificate, standing, inLog);
        return new Verified(
                certificate.getNumber(),
                certificate.getCode(),
                standing,
                workshop.findKind(certificate.getKind()).orElseThrow().title(),
                certificate.getHolder(),
                certificate.getCourse(),
                certificate.getHours(),
                certificate.scope().map(this::licensed),
                certificate.getCentre().getName(),
                certificate.getCentre().getCountry(),
                certificate.getIssuedAt(),
                certificate.getValidUntil(),
                inLog,
                examined.checks(),
                signatures(examined.seals()),
                other(certificate, Set.of(Act.SUPERSEDED)),
                other(certificate, Set.of(Act.RENEWED, Act.CORRECTED)));
    }

    private List<Verified.Signature> signatures(List<SealFinding.Given> seals) {
        Map<X509Certificate, Texts> owners = keys.findOwners();
        Texts region = centres.getRegional().getName();
        return seals.stream()
                .map(seal -> new Verified.Signature(
                        owners.getOrDefault(seal.key(), region), seal.at(), seal.stamp(), seal.lasting()))
                .toList();
    }

    /** The certificate to which one of these acts on another links it. */
    private static Optional<Verified.Other> other(Certificate certificate, Set<Act> acts) {
        return certificate.getActs().stream()
                .filter(act -> acts.contains(act.getAct()))
                .flatMap(act -> act.other().stream())
                .map(other ->
                        new Verified.Other(other.getNumber(), "/verify/" + other.getNumber() + "/" + other.getCode()))
                .findFirst();
    }

    private Verified.Licensed licensed(Scope scope) {
        return new Verified.Licensed(
                scope.getLanguages(),
                scope.languagesInEach(),
                scope.getCountry(),
                entities.find(Country.class, scope.getCountry()).getName());
    }

    private static boolean equal(VerificationCode given, VerificationCode real) {
        return MessageDigest.isEqual(
                given.characters().getBytes(StandardCharsets.US_ASCII),
                real.characters().getBytes(StandardCharsets.US_ASCII));
    }
}
