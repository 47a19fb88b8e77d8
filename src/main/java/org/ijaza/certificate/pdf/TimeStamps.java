package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A service of somebody else that says when it saw a signature (RFC 3161, over HTTP): then nobody who holds the key can
 * claim another time. It learns a hash and nothing of the certificate. Safe for many threads.
 */
public final class TimeStamps implements TSPSource {
    private static final long serialVersionUID = 1;

    /** Numbers of the country wait that long at worst, and then for {@link #REST} not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** For which a service that failed is not asked again. */
    private static final Duration REST = Duration.ofSeconds(20);

    private static final int NONCE_BITS = 64;
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final String QUESTION = "application/timestamp-query"; // RFC 3161, 3.4
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI address;
    private final transient Fetch fetch = Fetch.within(PATIENCE, LARGEST_ANSWER);

    private final transient LongSupplier nanoseconds;

    /** When it failed last, by those nanoseconds; null if it answered since. */
    private transient volatile Long failed;

    /**
     * @param address of the service, http or https
     * @throws IllegalArgumentException if it is neither
     */
    public TimeStamps(URI address) {
        this(address, System::nanoTime);
    }

    /** @param nanoseconds that have passed since some moment */
    TimeStamps(URI address, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        if (!Fetch.isAddress(address)) {
            throw new IllegalArgumentException("not an address of http or https: " + address);
        }
        this.address = address;
    }

    /**
     * Refuses at once while a service rests that has just failed. Whoever is about to lock what others wait for asks here
     * before.
     *
     * @throws NotStamped if it does
     */
    public void requireAwake() {
        Long since = failed;
        if (since != null && nanoseconds.getAsLong() - since < REST.toNanos()) {
            throw new NotStamped(new IOException(address + " failed just now"));
        }
    }

    /** @throws NotStamped if the service rests, does not answer, refuses, or answers something else than was asked */
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        requireAwake();
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
            TimeStampResponse response = new TimeStampResponse(fetch.post(address, QUESTION, request.getEncoded()));
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new TSPException("refused: " + response.getStatusString());
            }
            failed = null;
            return new TimestampBinary(token.toCMSSignedData().toASN1Structure().getEncoded(ASN1Encoding.DER));
        } catch (TSPException | IOException e) {
            failed = nanoseconds.getAsLong();
            throw new NotStamped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStamped(e);
        }
    }
}
