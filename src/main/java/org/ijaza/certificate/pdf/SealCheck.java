package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.SealFinding.Given;
import org.ijaza.certificate.pdf.SealFinding.Verdict;

/**
 * Says of any bytes whether they are a certificate that this platform sealed, unaltered. Takes hostile input: a
 * file is only interpreted as PDF after its whole content was found to be signed with one of our keys; before
 * that, nothing is unpacked or followed. Never throws for what is in the file. Safe for many threads.
 */
public final class SealCheck {

    /** Bytes beyond which a file is not looked into; certificates have less than a hundredth of that. */
    public static final int LARGEST_FILE = 10 << 20;

    private static final String HEADER = "%PDF-";
    private static final int HEADER_WITHIN = 1024;

    private final List<X509Certificate> own;

    /** @param own certificates of the key that seals now, and of those that did before */
    public SealCheck(Collection<X509Certificate> own) {
        this.own = List.copyOf(own);
    }

    /** Examines a file. */
    public SealFinding check(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (!head.contains(HEADER)) {
            return SealFinding.of(Verdict.NOT_A_PDF);
        }
        if (file.length > LARGEST_FILE) {
            return SealFinding.of(Verdict.TOO_LARGE);
        }
        Verdict verdict = Verdict.NOT_SEALED;
        List<SignedRange> ranges = SignedRange.in(file);
        for (SignedRange range : ranges) {
            Verdict found = verdictOn(file, range);
            if (found == Verdict.GENUINE) {
                return genuine(file, ranges);
            }
            if (found.compareTo(verdict) > 0) {
                verdict = found;
            }
        }
        return SealFinding.of(verdict);
    }

    private Verdict verdictOn(byte[] file, SignedRange range) {
        try (ASN1InputStream stream =
                new ASN1InputStream(new ByteArrayInputStream(range.signature()), range.signature().length)) {
            // The zeros that fill the gap stay unread behind the structure.
            ContentInfo structure = ContentInfo.getInstance(stream.readObject());
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(range.content(file)), structure);
            for (SignerInformation signer : signed.getSignerInfos()) {
                Optional<X509Certificate> certificate = ownCertificateOf(signer);
                if (certificate.isPresent()) {
                    Stamp.of(signer); // throws if there is something else beside the signature
                    boolean whole = fits(signer, certificate.get())
                            && range.holdsNothingBut(bare(signer, certificate.get()), file)
                            && endOfData(file, range) == file.length;
                    return whole ? Verdict.GENUINE : Verdict.ALTERED;
                }
            }
            return Verdict.SEALED_BY_OTHERS;
        } catch (CMSException | IOException | CertificateEncodingException | RuntimeException e) {
            return Verdict.SEALED_BY_OTHERS; // libraries throw much at a structure that is none
        }
    }

    /** Where the validation data behind a signature of ours ends; where the signed bytes do if there is none. */
    private static int endOfData(byte[] file, SignedRange range) {
        return ValidationRevision.at(file, range.end())
                .map(ValidationRevision::end)
                .orElse(range.end());
    }

    private Optional<X509Certificate> ownCertificateOf(SignerInformation signer) {
        return own.stream()
                .filter(certificate -> {
                    try {
                        return signer.getSID().match(new JcaX509CertificateHolder(certificate));
                    } catch (CertificateEncodingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .findFirst();
    }

    private static boolean fits(SignerInformation signer, X509Certificate certificate) {
        try {
            // The bare key, not the certificate: who sealed in its time sealed well, whenever it is checked.
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    /** The signature with all that is not itself signed as we write it: no room for anything but a time stamp. */
    private static byte[] bare(SignerInformation signer, X509Certificate certificate)
            throws IOException, CertificateEncodingException {
        Certificate own = new JcaX509CertificateHolder(certificate).toASN1Structure();
        SignerInfo found = signer.toASN1Structure();
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(own)),
                found.getDigestAlgorithm(),
                found.getAuthenticatedAttributes(),
                found.getDigestEncryptionAlgorithm(),
                found.getEncryptedDigest(),
                found.getUnauthenticatedAttributes());
        SignedData data = new SignedData(
                new DERSet(info.getDigestAlgorithm()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(own),
                null,
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    }

    /** What the file says, which is known to be ours, after a second opinion on its signatures as PDF has them. */
    private SealFinding genuine(byte[] file, List<SignedRange> ranges) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<AdvancedSignature> signatures = OwnClasses.with(() -> signaturesAsPdfHasThem(file));
            boolean sound = signatures.size() == ranges.size()
                    && OwnClasses.with(() -> signatures.stream().allMatch(this::isSound))
                    && isBuiltUpBySignaturesAlone(file, ranges);
            if (!sound) {
                return SealFinding.of(Verdict.ALTERED);
            }
            Optional<CertificateNumber> number = DocumentMetadata.numberIn(document);
            Set<Integer> lasting = lasting(file, ranges);
            List<Given> seals = signatures.stream()
                    .sorted(Comparator.comparingInt(SealCheck::tail))
                    .map(signature -> new Given(
                            signature.getSigningCertificateToken().getCertificate(),
                            signature.getSigningTime().toInstant(),
                            stampOf(signature),
                            lasting.contains(tail(signature))))
                    .toList();
            return new SealFinding(Verdict.GENUINE, number, seals);
        } catch (IOException | RuntimeException e) {
            return SealFinding.of(Verdict.ALTERED); // what is not signed, the signature itself, was tampered with
        }
    }

    /** Of those signatures that can be checked later, where the signed bytes go on behind them. */
    private static Set<Integer> lasting(byte[] file, List<SignedRange> ranges) {
        ValidationData data = Lasting.dataIn(file, ranges);
        return ranges.stream()
                .filter(range -> Vouching.of(range)
                        .filter(vouching -> vouching.isIn(data))
                        .isPresent())
                .map(SignedRange::tail)
                .collect(Collectors.toSet());
    }

    private static Optional<Stamp> stampOf(AdvancedSignature signature) {
        try {
            return Stamp.of(((PAdESSignature) signature).getSignerInformation());
        } catch (CMSException e) {
            throw new IllegalStateException("a stamp that fitted does not fit any more", e);
        }
    }

    /** Where the bytes that a signature is about go on behind it. */
    private static int tail(AdvancedSignature signature) {
        return ((PAdESSignature) signature)
                .getPdfSignatureDictionary()
                .getByteRange()
                .getSecondPartStart();
    }

    /** Whether the file was genuine with each of its signatures, and each but the first only came on top of it. */
    private boolean isBuiltUpBySignaturesAlone(byte[] file, List<SignedRange> ranges) throws IOException {
        List<SignedRange> inOrder = ranges.stream()
                .sorted(Comparator.comparingInt(SignedRange::end))
                .toList();
        for (int i = 0; i < inOrder.size() - 1; i++) {
            SignedRange range = inOrder.get(i);
            byte[] later = Arrays.copyOf(file, inOrder.get(i + 1).end());
            if (verdictOn(Arrays.copyOf(file, range.end()), range) != Verdict.GENUINE
                    || !Revisions.onlySigned(Arrays.copyOf(file, endOfData(later, range)), later)) {
                return false;
            }
        }
        return true;
    }

    private List<AdvancedSignature> signaturesAsPdfHasThem(byte[] file) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        own.forEach(certificate -> trusted.addCertificate(new CertificateToken(certificate)));
        CommonCertificateVerifier offline = new CommonCertificateVerifier();
        offline.setTrustedCertSources(trusted);
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(file));
        analyzer.setCertificateVerifier(offline);
        return analyzer.getSignatures();
    }

    private boolean isSound(AdvancedSignature signature) {
        CertificateToken signer = signature.getSigningCertificateToken();
        return signature.getSignatureCryptographicVerification().isSignatureValid()
                && signer != null
                && own.contains(signer.getCertificate());
    }
}
