package org.ijaza.certificate.pdf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp service (RFC 3161) on this machine, whose answers a test chooses. */
final class LocalTimeStamps implements AutoCloseable {

    /** How it answers. */
    enum Mood {
        STAMPING,
        REFUSING,
        BROKEN,
        STAMPING_SOMETHING_ELSE
    }

    private static final int ERROR = 503;

    private final HttpServer server;
    private final KeyPair pair;
    private final X509Certificate certificate;
    private final AtomicLong serial = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Mood mood = Mood.STAMPING;
    private final Instant now;

    LocalTimeStamps(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        this.now = now;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        certificate = certificate(now);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private X509Certificate certificate(Instant from)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=Test clock, O=Test");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TWO,
                Date.from(from.minus(Duration.ofDays(1))),
                Date.from(from.plus(Duration.ofDays(3650))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    TimeStamps client() {
        return client(System::nanoTime);
    }

    /** One that goes by another clock. */
    TimeStamps client(LongSupplier nanoseconds) {
        return new TimeStamps(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), nanoseconds);
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    X509Certificate certificate() {
        return certificate;
    }

    void becomes(Mood next) {
        mood = next;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (mood == Mood.BROKEN) {
                exchange.sendResponseHeaders(ERROR, -1);
                return;
            }
            byte[] response = response(new TimeStampRequest(request));
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private byte[] response(TimeStampRequest request)
            throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
        DigestCalculator digests =
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                digests,
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        BigInteger number = BigInteger.valueOf(serial.incrementAndGet());
        if (mood == Mood.REFUSING) {
            return responses.generateRejectedResponse(new TSPException("no")).getEncoded();
        }
        TimeStampRequest stamped = mood == Mood.STAMPING_SOMETHING_ELSE
                ? new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce())
                : request;
        return responses.generate(stamped, number, Date.from(now)).getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
