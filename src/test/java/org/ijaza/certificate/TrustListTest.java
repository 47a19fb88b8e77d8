package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.ijaza.centre.CentreOffice;
import org.ijaza.platform.Hash;
import org.ijaza.testing.On;
import org.junit.jupiter.api.Test;

/** The published list of keys, as somebody reads it who has nothing of ours: only Java's own cryptography. */
class TrustListTest {

    @Test
    void it_binds_keys_to_centres_and_is_signed_by_the_region() throws Exception {
        try (CentreOffice office = new CentreOffice(On.H2)) {
            TestWorkshop.open(office.service(Workshop.class), office.clock().instant());
            X509Certificate region = office.service(Workshop.class).key().certificate();
            String der = HexFormat.of().formatHex(region.getEncoded());
            office.sql("insert into certificate_key (centre_id, fingerprint, certificate, added_by, added_at,"
                    + " revoked_by, revoked_at, reason) values (2, 'abc', x'" + der
                    + "', 103, '2026-01-01 00:00:00', 103, '2026-02-01 00:00:00', 'lost')");

            Map<String, Object> list =
                    object(office.in(() -> office.service(TrustList.class).signed()));

            Map<String, Object> header = object(decoded(text(list, "protected")));
            assertThat(text(header, "alg")).isEqualTo("ES256");
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder()
                            .decode(JSONObjectUtils.getStringList(header, "x5c").get(0))));
            assertThat(signer).isEqualTo(region);
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(signer);
            check.update((text(list, "protected") + "." + text(list, "payload")).getBytes(StandardCharsets.US_ASCII));
            assertThat(check.verify(Base64.getUrlDecoder().decode(text(list, "signature"))))
                    .isTrue();

            Map<String, Object> content = object(decoded(text(list, "payload")));
            Map<String, Object>[] keys = JSONObjectUtils.getJSONObjectArray(content, "keys");
            assertThat(keys[0]).containsEntry("region", true).containsEntry("sha256", Hash.sha256(region.getEncoded()));
            assertThat(keys[1])
                    .containsEntry("centre", 2L)
                    .containsEntry("country", "TN")
                    .containsEntry("revokedAt", "2026-02-01T00:00:00Z");
            assertThat(JSONObjectUtils.getJSONObject(keys[1], "name")).containsOnlyKeys("ar", "fr", "en");
        }
    }

    private static String text(Map<String, Object> object, String key) {
        return (String) object.get(key);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> object(String text) throws ParseException {
        return JSONObjectUtils.parse(text);
    }
}
