package org.ijaza.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.key.CentreKey;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.platform.Hash;
import org.ijaza.platform.Language;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;

/**
 * Which key is whose, signed with the key of the region (JWS in JSON, RFC 7515): whoever checks a certificate without
 * asking us finds here whether the key that sealed it was the centre's, and when it was revoked; and, since identifiers
 * by {@code did:web} are worth what our domain is, which key signs credentials for which centre.
 */
@ApplicationScoped
@Transactional
public class TrustList {

    private static final JOSEObjectType TYPE = new JOSEObjectType("trust-list+jws");

    @Inject
    private Workshop workshop;

    @Inject
    private CentreKeys keys;

    @Inject
    private CredentialKeys credentialKeys;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The list as of now, in flattened JSON serialization; the certificate of the signing key stands in {@code x5c}. */
    public String signed() {
        SigningKey region = workshop.key();
        boolean curve = region.secret() instanceof ECPrivateKey;
        try {
            JWSSigner signer =
                    curve ? new ECDSASigner(region.secret(), Curve.P_256) : new RSASSASigner(region.secret());
            JWSObjectJSON list = new JWSObjectJSON(new Payload(content()));
            list.sign(
                    new JWSHeader.Builder(curve ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256)
                            .type(TYPE)
                            .x509CertChain(List.of(inBase64(region.certificate())))
                            .build(),
                    signer);
            return list.serializeFlattened();
        } catch (JOSEException e) {
            throw new IllegalStateException("the trust list cannot be signed", e);
        }
    }

    private Map<String, Object> content() {
        List<Object> bindings = new ArrayList<>();
        bindings.add(binding(null, workshop.key().certificate()));
        for (CentreKey key : keys.findAll()) {
            Map<String, Object> binding = binding(key, key.getCertificate());
            key.revokedAt().ifPresent(at -> binding.put("revokedAt", at.toString()));
            bindings.add(binding);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("issuer", settings.url());
        content.put("issuedAt", clock.instant().toString());
        content.put("keys", bindings);
        content.put("credentialKeys", credentialKeys.findAll());
        return content;
    }

    private static Map<String, Object> binding(CentreKey key, X509Certificate certificate) {
        Map<String, Object> binding = new LinkedHashMap<>();
        if (key == null) {
            binding.put("region", true);
        } else {
            binding.put("centre", key.getCentre().getId());
            binding.put("country", key.getCentre().getCountry());
            binding.put("name", inEach(key.getCentre().getName()));
        }
        binding.put("sha256", Hash.sha256(encoded(certificate)));
        binding.put("certificate", inBase64(certificate).toString());
        binding.put("validFrom", certificate.getNotBefore().toInstant().toString());
        binding.put("validUntil", certificate.getNotAfter().toInstant().toString());
        return binding;
    }

    private static Map<String, String> inEach(Texts texts) {
        Map<String, String> each = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            each.put(language.code(), texts.in(language));
        }
        return each;
    }

    private static Base64 inBase64(X509Certificate certificate) {
        return Base64.encode(encoded(certificate));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
