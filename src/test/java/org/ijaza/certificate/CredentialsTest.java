package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.ijaza.centre.CentreOffice;
import org.ijaza.certificate.batch.BatchOffice;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.TestCredentialKeys;
import org.ijaza.certificate.pdf.Conformance;
import org.ijaza.certificate.pdf.SealFinding.Verdict;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.On;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate of attendance as a credential, read as a wallet reads it: with a library that did not sign it. */
class CredentialsTest {

    private static final long HOLDER = 1000;
    private static final long OTHER = 1001;
    /** Of an entry in a list of a year without others. */
    private static final int FEWEST_BITS = 131_072;

    private BatchOffice batch;
    private CentreOffice office;

    /** Two people of Tunisia have a certificate. */
    private void issued(On kind) {
        batch = new BatchOffice(kind, 2);
        office = batch.office();
        batch.confirm(batch.check(null));
        batch.doParts();
    }

    @AfterEach
    void close() {
        batch.close();
    }

    private String numberOf(long holder) {
        return office.in(() -> office.database()
                .entities()
                .createQuery("select c.number from Certificate c where c.personId = :holder", String.class)
                .setParameter("holder", holder)
                .getSingleResult());
    }

    private String credentialOf(long holder) {
        String number = numberOf(holder);
        office.as(holder);
        return office.in(() -> office.service(Credentials.class).getMine(number));
    }

    private Map<String, Object> document() {
        return office.in(() -> office.service(Credentials.class).getDocument(CentreOffice.TUNISIA));
    }

    /** The claims of a token whose key the document of the issuer names, if its signature fits. */
    private Map<String, Object> verified(String token) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256"));
        Map<String, Object> document = JSONObjectUtils.parse(JSONObjectUtils.toJSONString(document()));
        String keyId = signature.getKeyIdHeaderValue();
        assertThat(JSONObjectUtils.getStringList(document, "assertionMethod")).contains(keyId);
        for (Map<String, Object> method : JSONObjectUtils.getJSONObjectArray(document, "verificationMethod")) {
            if (method.get("id").equals(keyId)) {
                signature.setKey(JsonWebKey.Factory.newJwk(JSONObjectUtils.getJSONObject(method, "publicKeyJwk"))
                        .getKey());
            }
        }
        assertThat(signature.verifySignature()).isTrue();
        return JSONObjectUtils.parse(signature.getPayload());
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void another_library_verifies_it_with_the_key_that_the_issuers_identifier_leads_to(On kind) throws Exception {
        issued(kind);
        Map<String, Object> claims = verified(credentialOf(HOLDER));
        String did = (String) document().get("id");
        assertThat(did).startsWith("did:web:").endsWith(":issuers:" + CentreOffice.TUNISIA);
        assertThat(claims).containsEntry("iss", did).containsEntry("jti", claims.get("id"));
        assertThat(JSONObjectUtils.getStringList(claims, "@context"))
                .startsWith("https://www.w3.org/ns/credentials/v2");
        assertThat(JSONObjectUtils.getStringList(claims, "type"))
                .containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(Instant.parse((String) claims.get("validFrom")).getEpochSecond())
                .isEqualTo(JSONObjectUtils.getLong(claims, "nbf"));
        assertThat(JSONObjectUtils.getJSONObject(claims, "issuer"))
                .containsEntry("id", did)
                .containsKeys("type", "name");
        Map<String, Object> subject = JSONObjectUtils.getJSONObject(claims, "credentialSubject");
        assertThat(JSONObjectUtils.getJSONObject(subject, "achievement"))
                .containsEntry("achievementType", "CertificateOfCompletion")
                .containsKeys("id", "type", "name", "description", "criteria");
        assertThat(JSONObjectUtils.getJSONObjectArray(subject, "identifier"))
                .extracting(identity -> identity.get("identityHash"))
                .containsExactly("أمينة بن يوسف", "Amina Ben Youssef");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_printed_certificate_has_the_same_inside_and_stays_fit_for_archives(On kind) throws Exception {
        issued(kind);
        String number = numberOf(HOLDER);
        String credential = credentialOf(HOLDER);
        byte[] pdf = office.in(() -> office.service(Certificates.class).getMyFile(number));
        assertThat(inside(pdf)).isEqualTo(credential);
        Conformance.assertArchivableAndAccessible(pdf);

        office.as(OTHER);
        assertThatThrownBy(
                        () -> office.in(() -> office.service(Credentials.class).getMine(number)))
                .isInstanceOf(NotFound.class);
    }

    private static String inside(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new String(
                    new PDDocumentNameDictionary(document.getDocumentCatalog())
                            .getEmbeddedFiles()
                            .getNames()
                            .get("credential.jwt")
                            .getEmbeddedFile()
                            .toByteArray(),
                    StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_certificate_from_before_gets_one_when_it_is_asked_for_and_keeps_it(On kind) throws Exception {
        issued(kind);
        office.sql("delete from certificate_credential");
        String made = credentialOf(HOLDER);
        verified(made);
        assertThat(credentialOf(HOLDER)).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_status_list_has_a_bit_for_what_is_not_in_force_and_nothing_else(On kind) throws Exception {
        issued(kind);
        byte[] before = bits();
        assertThat(before).hasSize(FEWEST_BITS / Byte.SIZE).containsOnly(0);

        acts(HOLDER, Act.SUSPENDED);
        Map<String, Object> status = JSONObjectUtils.getJSONObject(verified(credentialOf(HOLDER)), "credentialStatus");
        int index = Integer.parseInt((String) status.get("statusListIndex"));
        assertThat(isSet(bits(), index)).isTrue();
        assertThat(numberOfSet(bits())).isEqualTo(1);

        office.clock().advance(Duration.ofHours(1));
        acts(HOLDER, Act.REINSTATED);
        assertThat(numberOfSet(bits())).isZero();
        acts(OTHER, Act.WITHDRAWN);
        assertThat(numberOfSet(bits())).isEqualTo(1);
        assertThat(isSet(bits(), index)).isFalse();
    }

    private void acts(long holder, Act act) {
        office.run(() -> office.database()
                .entities()
                .createQuery("select c from Certificate c where c.personId = :holder", Certificate.class)
                .setParameter("holder", holder)
                .getSingleResult()
                .note(act, CentreOffice.TUNIS, "A reason.", office.clock().instant()));
    }

    private byte[] bits() throws Exception {
        int year = office.today().getYear();
        Map<String, Object> claims =
                verified(office.in(() -> office.service(Credentials.class).getStatusList(CentreOffice.TUNISIA, year)));
        assertThat(claims.toString()).doesNotContain("Amina", "أمينة");
        String list = (String)
                JSONObjectUtils.getJSONObject(claims, "credentialSubject").get("encodedList");
        assertThat(list).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(list.substring(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        }
    }

    private static boolean isSet(byte[] bits, int index) {
        return (bits[index / Byte.SIZE] & 0x80 >> index % Byte.SIZE) != 0;
    }

    private static int numberOfSet(byte[] bits) {
        int count = 0;
        for (byte some : bits) {
            count += Integer.bitCount(some & 0xFF);
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void it_is_verified_by_upload_and_one_that_was_changed_is_not(On kind) throws Exception {
        issued(kind);
        String credential = credentialOf(HOLDER);
        assertThat(looked(credential + "\n").certificate())
                .map(Verified::number)
                .contains(numberOf(HOLDER));

        String[] parts = credential.split("\\.");
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("Amina", "Emina");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        assertThat(looked(forged).verdict()).isEqualTo(Verdict.ALTERED);
        assertThatThrownBy(() -> verified(forged)).isInstanceOf(AssertionError.class);
        assertThat(looked("e30.e30.e30").verdict()).isEqualTo(Verdict.SEALED_BY_OTHERS);
        assertThat(looked("nothing of the kind").verdict()).isEqualTo(Verdict.NOT_A_PDF);
        office.sql("delete from certificate_credential where certificate_id in (select id from certificate where"
                + " person_id = " + HOLDER + ")");
        assertThat(looked(credential).verdict())
                .as("not what the register holds")
                .isEqualTo(Verdict.ALTERED);
    }

    private VerifiedFile looked(String content) {
        return office.in(() -> office.service(Verification.class).look(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_centre_that_never_issued_is_no_issuer_and_a_lost_key_stays_in_the_document(On kind) throws Exception {
        issued(kind);
        assertThatThrownBy(
                        () -> office.in(() -> office.service(Credentials.class).getDocument(CentreOffice.MOROCCO)))
                .isInstanceOf(NotFound.class);
        String signed = credentialOf(HOLDER);
        TestCredentialKeys.open(office.service(CredentialKeys.class));
        office.sql("delete from certificate_credential where certificate_id in (select id from certificate where"
                + " person_id = " + OTHER + ")");
        String other = credentialOf(OTHER);
        assertThat(header(other)).isNotEqualTo(header(signed));
        verified(signed);
        verified(other);
        assertThat(JSONObjectUtils.getStringList(
                        JSONObjectUtils.parse(JSONObjectUtils.toJSONString(document())), "assertionMethod"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void the_trust_list_of_the_region_names_the_key_and_its_centre(On kind) throws Exception {
        issued(kind);
        Map<String, Object> list = JSONObjectUtils.parse(
                office.in(() -> office.service(TrustList.class).signed()));
        Map<String, Object> content = JSONObjectUtils.parse(
                new String(Base64.getUrlDecoder().decode((String) list.get("payload")), StandardCharsets.UTF_8));
        Map<String, Object> document = JSONObjectUtils.parse(JSONObjectUtils.toJSONString(document()));
        Map<String, Object> method = JSONObjectUtils.getJSONObjectArray(document, "verificationMethod")[0];
        Map<String, Object>[] keys = JSONObjectUtils.getJSONObjectArray(content, "credentialKeys");
        assertThat(keys).hasSize(1);
        assertThat(keys[0])
                .containsEntry("centre", CentreOffice.TUNISIA)
                .containsEntry("id", method.get("id"))
                .containsEntry("publicKeyJwk", method.get("publicKeyJwk"));
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
