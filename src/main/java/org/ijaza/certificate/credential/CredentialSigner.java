package org.ijaza.certificate.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.util.Map;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.SigningKey;

/**
 * Signs credentials of one issuer as JWT with ES256. Safe for many threads.
 *
 * @param thumbprint of the key
 */
public record CredentialSigner(Issuer issuer, String thumbprint, SigningKey key) {

    /** What {@code typ} says of a JWT (RFC 7519); Open Badges 3.0 allows no other. */
    private static final JOSEObjectType TYPE = JOSEObjectType.JWT;

    /** A certificate as a credential, signed. */
    public String sign(CertificateKind kind, CertificateSheet sheet) {
        return sign(AchievementCredential.of(kind, sheet, issuer));
    }

    /** @param claims of a JWT: a credential, with the claims that repeat it */
    public String sign(Map<String, Object> claims) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(TYPE)
                            .keyID(issuer.keyId(thumbprint))
                            .build(),
                    new Payload(claims));
            token.sign(new ECDSASigner(key.secret(), Curve.P_256));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the credential cannot be signed", e);
        }
    }
}
