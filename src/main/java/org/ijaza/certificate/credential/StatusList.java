package org.ijaza.certificate.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Which certificates of an issuer and a year are not in force, as a W3C Bitstring Status List 1.0: one bit for each
 * serial number and nothing else, so that it says of nobody that there is a certificate.
 */
public final class StatusList {

    /**
     * Open Badges 3.0 has room for one status. "revocation" promises that a set bit stays set, and a suspension can be
     * lifted; so a withdrawn one is suspended for good.
     */
    static final String PURPOSE = "suspension";

    /** So that an entry hides among many, as the recommendation asks. */
    private static final int FEWEST_BITS = 131_072;

    /** How long a reader may keep it. */
    public static final Duration KEEP = Duration.ofMinutes(5);

    /** A list that is kept beyond this is not to be trusted. */
    private static final Duration VALID = Duration.ofDays(1);

    private StatusList() {}

    /**
     * The list as claims of a JWT.
     *
     * @param serials of the certificates that are not in force
     */
    public static Map<String, Object> claims(Issuer issuer, int year, Collection<Integer> serials, Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(VALID);
        String id = issuer.statusList(year);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        claims.put("issuer", issuer.did());
        claims.put("validFrom", from.toString());
        claims.put("validUntil", until.toString());
        claims.put(
                "credentialSubject",
                Map.of(
                        "id",
                        id + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        PURPOSE,
                        "ttl",
                        KEEP.toMillis(),
                        "encodedList",
                        encoded(serials)));
        claims.put("iss", issuer.did());
        claims.put("jti", id);
        claims.put("nbf", from.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        return claims;
    }

    /** The first bit is the leftmost of the first byte; {@code u} says that base64url follows. */
    private static String encoded(Collection<Integer> serials) {
        int most = serials.stream().mapToInt(Integer::intValue).max().orElse(0);
        byte[] bits = new byte[Math.max(FEWEST_BITS, most + 1 + Byte.SIZE) / Byte.SIZE];
        serials.forEach(serial -> bits[serial / Byte.SIZE] |= (byte) (0x80 >> serial % Byte.SIZE));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory failed", e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
