package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.Token;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.SignatureValidationContext;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.LastUsed;

/**
 * Collects what is needed to check a stamped signature when those who vouch for it answer no more: the chains of both
 * certificates up to roots that are known here, and what their issuers say of each. Only certificates under these roots
 * are asked about, so that nobody makes us call addresses by bringing a key. A key whose certificate nobody issued is its
 * own root: the published list of keys says whose it is. Answers serve for an hour, and where no newer ones can be had
 * until their issuers promised newer ones. Safe for many threads.
 */
public final class TrustData {

    private static final Logger LOG = Logger.getLogger(TrustData.class.getName());
    private static final String QUESTION = "application/ocsp-request"; // RFC 6960, appendix A.1
    private static final String LIST_END = ".crl";
    private static final Set<String> CERTIFICATE_ENDS = Set.of(".crt", ".cer", ".pem", ".der");
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LONGEST_CHAIN = 10;
    private static final int MOST_KEPT = 100;

    /** For which nobody is asked again after somebody failed to answer; others wait for the number meanwhile. */
    private static final Duration REST = Duration.ofSeconds(60);

    /**
     * What was collected for the certificates of a signature.
     *
     * @param until when those who gave it promised something newer
     */
    private record Kept(ValidationData data, Instant collected, Instant until) {
        boolean isFresh(Instant now) {
            return now.isBefore(collected.plus(FRESH)) && isGood(now);
        }

        boolean isGood(Instant now) {
            return now.isBefore(until);
        }
    }

    private final Path folder;
    private final LongSupplier nanoseconds;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final LastUsed<Set<X509Certificate>, Kept> kept = new LastUsed<>(MOST_KEPT);

    /** When somebody failed to answer for these certificates last. */
    private final LastUsed<Set<X509Certificate>, Long> failed = new LastUsed<>(MOST_KEPT);

    private TrustData(Path folder, LongSupplier nanoseconds) {
        this.folder = folder;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Reads a folder: certificates in PEM or DER ({@code .crt}, {@code .cer}, {@code .pem}, {@code .der}), of which those
     * that issued themselves are trusted, and lists of revoked ones ({@code .crl}), which are read again whenever they
     * are needed.
     *
     * @throws SealFailure if the folder or a file in it cannot be read, or nobody in it is trusted
     */
    public static TrustData read(Path folder) {
        return read(folder, System::nanoTime);
    }

    /** @param nanoseconds that have passed since some moment */
    static TrustData read(Path folder, LongSupplier nanoseconds) {
        TrustData data = new TrustData(folder, nanoseconds);
        for (Path file : data.files()) {
            if (CERTIFICATE_ENDS.stream().anyMatch(end -> hasEnd(file, end))) {
                data.certificates.addAll(certificatesIn(file));
            }
        }
        if (data.certificates.stream().noneMatch(TrustData::isSelfIssued)) {
            throw new SealFailure(SealFailure.Why.OTHER, "no certificate in " + folder + " is a root");
        }
        data.lists();
        return data;
    }

    private List<Path> files() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new SealFailure(SealFailure.Why.MISSING, "the folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static boolean hasEnd(Path file, String end) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(end);
    }

    private static List<X509Certificate> certificatesIn(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new SealFailure(SealFailure.Why.UNREADABLE, "no certificate can be read from " + file, e);
        }
    }

    private List<DSSDocument> lists() {
        List<DSSDocument> lists = new ArrayList<>();
        for (Path file : files()) {
            if (hasEnd(file, LIST_END)) {
                lists.add(listIn(file));
            }
        }
        return lists;
    }

    private static DSSDocument listIn(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new InMemoryDocument(
                    CertificateFactory.getInstance("X.509").generateCRL(stream) instanceof X509CRL list
                            ? list.getEncoded()
                            : new byte[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealFailure(SealFailure.Why.UNREADABLE, "no list of revoked ones can be read from " + file, e);
        }
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return new CertificateToken(certificate).isSelfSigned();
    }

    /**
     * What is needed to check a signature later.
     *
     * @param vouching who vouches for it
     * @param chain of certificates that may lead from its key to a root
     * @return empty if it cannot all be had now; why is in the log, once a minute at most
     */
    Optional<ValidationData> collect(Vouching vouching, Collection<X509Certificate> chain, Instant now) {
        Set<X509Certificate> leaves = Set.copyOf(List.of(vouching.signer(), vouching.clock()));
        return kept.find(leaves)
                .filter(found -> found.isFresh(now))
                .or(() -> collectAnew(leaves, vouching, chain, now))
                .map(Kept::data);
    }

    private synchronized Optional<Kept> collectAnew(
            Set<X509Certificate> leaves, Vouching vouching, Collection<X509Certificate> chain, Instant now) {
        Optional<Kept> before = kept.find(leaves).filter(found -> found.isGood(now));
        boolean rests = failed.find(leaves)
                .filter(failure -> nanoseconds.getAsLong() - failure < REST.toNanos())
                .isPresent();
        if (rests || before.filter(found -> found.isFresh(now)).isPresent()) {
            return before; // somebody else asked while this thread waited
        }
        try {
            Kept found = asked(vouching, chain, now);
            failed.forget(leaves);
            kept.keep(leaves, found);
            return Optional.of(found);
        } catch (DSSException | SealFailure e) {
            LOG.log(Level.WARNING, "no validation data for a signature: {0}", e.getMessage());
        } catch (RuntimeException e) { // whatever others answer, and DSS makes of it, stops nobody from sealing
            LOG.log(Level.WARNING, "no validation data for a signature", e);
        }
        failed.keep(leaves, nanoseconds.getAsLong());
        return before;
    }

    private Kept asked(Vouching vouching, Collection<X509Certificate> chain, Instant now) {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        CommonCertificateSource others = new CommonCertificateSource();
        certificates.stream().filter(TrustData::isSelfIssued).forEach(root -> add(roots, root));
        if (isSelfIssued(vouching.signer())) {
            add(roots, vouching.signer());
        }
        Stream.of(certificates, vouching.others(), chain)
                .flatMap(Collection::stream)
                .forEach(other -> add(others, other));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(roots);
        verifier.setAdjunctCertSources(others);
        verifier.setCrlSource(new OnlineCRLSource(new BoundedLoader(QUESTION)));
        verifier.setOcspSource(new OnlineOCSPSource(new BoundedLoader(QUESTION)));
        SignatureValidationContext context = new SignatureValidationContext(Date.from(now));
        context.initialize(verifier);
        context.addDocumentCRLSource(new ExternalResourcesCRLSource(lists().toArray(DSSDocument[]::new)));
        context.addCertificateTokenForVerification(new CertificateToken(vouching.signer()));
        context.addCertificateTokenForVerification(new CertificateToken(vouching.clock()));
        context.validate();
        new Chains(context, roots, now).requireVouchedFor(new CertificateToken(vouching.signer()));
        new Chains(context, roots, now).requireVouchedFor(new CertificateToken(vouching.clock()));
        return kept(context, now);
    }

    private static void add(CommonCertificateSource source, X509Certificate certificate) {
        source.addCertificate(new CertificateToken(certificate));
    }

    private static Kept kept(SignatureValidationContext context, Instant now) {
        Set<RevocationToken<?>> said = context.getProcessedRevocations();
        Map<Boolean, List<byte[]>> byKind = said.stream()
                .collect(Collectors.partitioningBy(
                        CRLToken.class::isInstance, Collectors.mapping(Token::getEncoded, Collectors.toList())));
        List<byte[]> certificates = context.getProcessedCertificates().stream()
                .map(Token::getEncoded)
                .toList();
        ValidationData data = ValidationData.of(
                        new ValidationData(certificates, byKind.get(true), byKind.get(false)).parts())
                .orElseThrow(() -> new DSSException("what was collected does not hold together"));
        Instant until = said.stream()
                .map(RevocationToken::getNextUpdate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .min(Instant::compareTo)
                .orElse(now.plus(FRESH));
        return new Kept(data, now, until);
    }

    /**
     * What DSS found, asked whether it is enough.
     *
     * @param now the time for which it must be
     */
    private record Chains(SignatureValidationContext context, CommonTrustedCertificateSource roots, Instant now) {

        /** @throws DSSException if it is not, saying for whom */
        void requireVouchedFor(CertificateToken certificate) {
            requireVouchedFor(certificate, LONGEST_CHAIN);
        }

        private void requireVouchedFor(CertificateToken certificate, int further) {
            if (roots.isTrusted(certificate)) {
                return;
            }
            CertificateToken issuer = context.getProcessedCertificates().stream()
                    .filter(certificate::isSignedBy)
                    .findFirst()
                    .filter(found -> further > 0)
                    .orElseThrow(() -> new DSSException("no way to a root from " + nameOf(certificate)));
            if (!CertificateExtensionsUtils.hasOcspNoCheckExtension(certificate)) {
                RevocationToken<?> good = context.getRevocationData(certificate).stream()
                        .filter(said -> said.isValid() && isOfNow(said))
                        .findFirst()
                        .orElseThrow(() -> new DSSException("nobody says that still valid is " + nameOf(certificate)));
                if (!good.getStatus().isGood()) {
                    throw new DSSException("revoked is " + nameOf(certificate));
                }
                CertificateToken speaker = good.getIssuerCertificateToken();
                if (!speaker.equals(issuer)) {
                    requireVouchedFor(speaker, further - 1);
                }
            }
            requireVouchedFor(issuer, further - 1);
        }

        private boolean isOfNow(RevocationToken<?> said) {
            return said.getNextUpdate() == null
                    || said.getNextUpdate().toInstant().isAfter(now);
        }

        private static String nameOf(CertificateToken certificate) {
            return certificate.getSubject().getPrettyPrintRFC2253();
        }
    }
}
