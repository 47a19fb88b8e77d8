package org.ijaza.certificate.pdf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody on this machine who gives certificates, and says by list or by answer which of them are revoked. */
public final class CertificateAuthority implements AutoCloseable {

    /** Where it says what is revoked. */
    public enum Says {
        BY_LIST,
        BY_ANSWER,
        /** By an answer that somebody gives for it. */
        BY_DELEGATE
    }

    /**
     * A key and its certificate.
     *
     * @param chain the certificate first, the root last
     */
    public record Given(KeyPair pair, List<X509Certificate> chain) {

        /** The same as somebody would bring it, in PKCS#12. */
        SigningKey open(Instant now) throws IOException, GeneralSecurityException {
            char[] password = "test".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", pair.getPrivate(), password, chain.toArray(Certificate[]::new));
            Path file = Files.createTempFile("ijaza", ".p12");
            try (OutputStream stream = Files.newOutputStream(file)) {
                store.store(stream, password);
            }
            return SigningKey.open(file, password, now);
        }
    }

    private static final String ALGORITHM = "SHA256withRSA";
    private static final Duration DAY = Duration.ofDays(1);
    private static final AtomicLong SERIALS = new AtomicLong();

    private final Instant now;
    private final Given own;
    private final Given delegate;
    private final HttpServer server;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean answering = true;

    /** A root. */
    public CertificateAuthority(String name, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        this(self("CN=" + name, now, true), now);
    }

    private CertificateAuthority(Given own, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        this.now = now;
        this.own = own;
        delegate = delegate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list", exchange -> answer(exchange, this::list));
        server.createContext("/answer", exchange -> answer(exchange, () -> answerTo(exchange, own)));
        server.createContext("/delegate", exchange -> answer(exchange, () -> answerTo(exchange, delegate)));
        server.start();
    }

    /** One whose own certificate this one gives. */
    CertificateAuthority above(String name) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        JcaX509v3CertificateBuilder builder = builderFor("CN=" + name, pair);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        sayWhere(builder, Says.BY_LIST);
        return new CertificateAuthority(given(pair, builder), now);
    }

    private Given delegate() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        JcaX509v3CertificateBuilder builder = builderFor("CN=Test delegate", pair);
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        return given(pair, builder);
    }

    /** A clock that nobody vouches for. */
    static Given aloneAt(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        return self("CN=Test clock, O=Test", now, false);
    }

    private static Given self(String name, Instant now, boolean authority)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        JcaX509v3CertificateBuilder builder = builder(name, name, pair, now);
        if (authority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } else {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new Given(pair, List.of(signed(builder, pair)));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(String issuer, String name, KeyPair pair, Instant now) {
        return new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(SERIALS.incrementAndGet()),
                Date.from(now.minus(DAY)),
                Date.from(now.plus(DAY.multipliedBy(3650))),
                new X500Name(name),
                pair.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate())));
    }

    /** Its own certificate. */
    public X509Certificate root() {
        return own.chain().get(0);
    }

    /** A certificate for a time-stamp service. */
    public Given clock(Says says) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        JcaX509v3CertificateBuilder builder = builderFor("CN=Test clock, O=Test", pair);
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        sayWhere(builder, says);
        return given(pair, builder);
    }

    /** A certificate for a centre. */
    Given centre(Says says) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        JcaX509v3CertificateBuilder builder = builderFor("CN=Test centre, O=Test", pair);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        sayWhere(builder, says);
        return given(pair, builder);
    }

    private JcaX509v3CertificateBuilder builderFor(String name, KeyPair pair) {
        return builder(root().getSubjectX500Principal().getName(), name, pair, now);
    }

    private Given given(KeyPair pair, JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        List<X509Certificate> chain = new ArrayList<>(List.of(signed(builder, own.pair())));
        chain.addAll(own.chain());
        return new Given(pair, chain);
    }

    private void sayWhere(JcaX509v3CertificateBuilder builder, Says says) throws IOException {
        if (says == Says.BY_LIST) {
            DistributionPointName place = new DistributionPointName(new GeneralNames(address("list")));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(place, null, null)
            }));
        } else {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            AccessDescription.id_ad_ocsp, address(says == Says.BY_ANSWER ? "answer" : "delegate")));
        }
    }

    private GeneralName address(String page) {
        return new GeneralName(
                GeneralName.uniformResourceIdentifier,
                "http://localhost:" + server.getAddress().getPort() + "/" + page);
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    /** Whether it still says anything. */
    public void answers(boolean does) {
        answering = does;
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    /** The revoked ones as of now, in DER; newer ones come in a day. */
    byte[] list() throws IOException, OperatorCreationException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(
                X500Name.getInstance(root().getSubjectX500Principal().getEncoded()), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(DAY)));
        revoked.forEach(serial -> builder.addCRLEntry(serial, Date.from(now), CRLReason.keyCompromise));
        return builder.build(
                        new JcaContentSignerBuilder(ALGORITHM).build(own.pair().getPrivate()))
                .getEncoded();
    }

    private byte[] answerTo(HttpExchange exchange, Given speaker)
            throws IOException, GeneralSecurityException, OperatorCreationException, OCSPException {
        OCSPReq question = new OCSPReq(exchange.getRequestBody().readAllBytes());
        X509CertificateHolder[] chain = {
            new JcaX509CertificateHolder(speaker.chain().get(0))
        };
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(chain[0].getSubject()));
        for (Req one : question.getRequestList()) {
            CertificateStatus status = revoked.contains(one.getCertID().getSerialNumber())
                    ? new RevokedStatus(Date.from(now), CRLReason.keyCompromise)
                    : CertificateStatus.GOOD;
            builder.addResponse(one.getCertID(), status, Date.from(now), Date.from(now.plus(DAY)));
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        builder.build(
                                new JcaContentSignerBuilder(ALGORITHM)
                                        .build(speaker.pair().getPrivate()),
                                chain,
                                Date.from(now)))
                .getEncoded();
    }

    private interface Saying {
        byte[] bytes() throws IOException, GeneralSecurityException, OperatorCreationException, OCSPException;
    }

    private void answer(HttpExchange exchange, Saying saying) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            if (!answering) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = saying.bytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
