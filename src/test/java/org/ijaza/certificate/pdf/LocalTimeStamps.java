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
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp service (RFC 3161) on this machine, whose answers a test chooses. */
public final class LocalTimeStamps implements AutoCloseable {

    /** How it answers. */
    public enum Mood {
        STAMPING,
        REFUSING,
        BROKEN,
        STAMPING_SOMETHING_ELSE,
        /** Begins to answer, and never ends. */
        STALLING,
        /** Answers more than a stamp can be. */
        BABBLING
    }

    private static final int ERROR = 503;
    private static final int LARGE = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair pair;
    private final List<X509Certificate> chain;
    private final AtomicLong serial = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Mood mood = Mood.STAMPING;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CyclicBarrier gathering = new CyclicBarrier(1);
    private final Instant now;

    /** One that nobody vouches for. */
    LocalTimeStamps(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        this(now, CertificateAuthority.aloneAt(now));
    }

    /** One whose certificate an authority gave. */
    public LocalTimeStamps(Instant now, CertificateAuthority.Given given) throws IOException {
        this.now = now;
        pair = given.pair();
        chain = given.chain();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public TimeStamps client() {
        return client(System::nanoTime);
    }

    /** One that goes by another clock. */
    TimeStamps client(LongSupplier nanoseconds) {
        return new TimeStamps(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), nanoseconds);
    }

    /**
     * Answers only when so many ask at once, or two seconds after the first of them.
     *
     * @param gathered counted up each time that so many did
     */
    public void gather(int many, AtomicInteger gathered) {
        gathering = new CyclicBarrier(many, gathered::incrementAndGet);
    }

    private void await(CyclicBarrier others) throws IOException {
        try {
            others.await(2, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            others.reset(); // those who came are not let wait for the rest
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Answers so many times more, and is broken then. */
    public void failAfter(int times) {
        left.set(times);
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    public void becomes(Mood next) {
        mood = next;
        left.set(Integer.MAX_VALUE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] request = exchange.getRequestBody().readAllBytes();
            await(gathering);
            if (left.getAndDecrement() <= 0) {
                mood = Mood.BROKEN;
            }
            if (mood == Mood.BROKEN) {
                exchange.sendResponseHeaders(ERROR, -1);
                return;
            }
            if (mood == Mood.STALLING) {
                exchange.sendResponseHeaders(200, LARGE);
                exchange.getResponseBody().write(0);
                exchange.getResponseBody().flush();
                closed.await();
                return;
            }
            byte[] response = mood == Mood.BABBLING ? new byte[LARGE] : response(new TimeStampRequest(request));
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private byte[] response(TimeStampRequest request)
            throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
        DigestCalculator digests =
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), chain.get(0)),
                digests,
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(chain));
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
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
