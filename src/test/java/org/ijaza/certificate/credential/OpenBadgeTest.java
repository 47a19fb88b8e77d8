package org.ijaza.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.Sheets;
import org.ijaza.certificate.pdf.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Open Badges 3.0 asks of a credential, held by a schema in our own words beside this test (the published one may not
 * be copied), and by the rules for claims and header of a JWT (section 8.2), which no schema can say.
 */
class OpenBadgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();
    private static final Issuer ISSUER = new Issuer("https://ijaza.example", 2);

    /** A certificate that is made a credential. */
    record Case(CertificateKind kind, CertificateSheet sheet) {
        @Override
        public String toString() {
            return kind.id() + " " + sheet.layout().id();
        }
    }

    private static JsonSchema schema() {
        try (InputStream stream = OpenBadgeTest.class.getResourceAsStream("open-badge.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V201909)
                    .getSchema(
                            stream,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Case> everyKind() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("certificate.yaml")))
                    .map(CertificateKind::read)
                    .toList()
                    .stream()
                    .flatMap(kind -> Stream.of("ar-fr", "ar-en")
                            .map(layout -> new Case(
                                    kind, Sheets.aTrainersSheet().layout(layout).build())));
        }
    }

    private static ObjectNode claims(Case one) {
        return JSON.valueToTree(AchievementCredential.of(one.kind(), one.sheet(), ISSUER));
    }

    private static ObjectNode aCredential() {
        CertificateKind kind = CertificateKind.read(Path.of("certificates/completion"));
        return claims(new Case(kind, Sheets.aSheet().build()));
    }

    private static Set<ValidationMessage> mistakes(JsonNode credential) {
        return SCHEMA.validate(credential);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_in_every_layout_is_one(Case one) {
        assertThat(mistakes(claims(one))).isEmpty();
    }

    @Test
    void one_without_an_end_and_of_somebody_with_one_name_is_one() {
        CertificateKind kind = CertificateKind.read(Path.of("certificates/completion"));
        ObjectNode credential =
                claims(new Case(kind, Sheets.aSheet().of("أمينة", "").build()));
        assertThat(mistakes(credential)).isEmpty();
        assertThat(credential.has("validUntil")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_claims_of_the_token_repeat_those_of_the_credential(Case one) {
        JsonNode claims = claims(one);
        assertThat(claims.get("iss")).isEqualTo(claims.at("/issuer/id"));
        assertThat(claims.get("sub")).isEqualTo(claims.at("/credentialSubject/id"));
        assertThat(claims.get("jti")).isEqualTo(claims.get("id"));
        assertThat(Instant.ofEpochSecond(claims.get("nbf").asLong()))
                .isEqualTo(Instant.parse(claims.get("validFrom").asText()));
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isEqualTo(Instant.parse(claims.get("validUntil").asText()));
    }

    @Test
    void two_credentials_do_not_tell_that_their_holder_is_the_same() {
        assertThat(aCredential().get("sub").asText())
                .startsWith(aCredential().get("id").asText())
                .doesNotContain("Amina", "أمينة");
    }

    @Test
    void the_header_names_algorithm_type_and_key_and_nothing_else() throws Exception {
        SigningKey key = new KeyFolder(Files.createTempDirectory("ijaza"))
                .openOrCreate("Test authority", Instant.parse("2026-03-15T09:00:00Z"));
        CertificateKind kind = CertificateKind.read(Path.of("certificates/completion"));
        String token = new CredentialSigner(ISSUER, "thumbprint", key)
                .sign(kind, Sheets.aSheet().build());
        JsonNode header =
                JSON.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8));
        assertThat(header.properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder("alg", "typ", "kid");
        assertThat(header.get("alg").asText()).isEqualTo("ES256");
        assertThat(header.get("typ").asText()).isEqualTo("JWT");
        assertThat(header.get("kid").asText()).isEqualTo(ISSUER.did() + "#thumbprint");
    }

    /** The schema must be able to find something: whatever is required, closed or of a type is broken once. */
    @Test
    void each_rule_is_found_broken() {
        for (String required : List.of(
                "/@context",
                "/id",
                "/type",
                "/issuer",
                "/issuer/id",
                "/issuer/type",
                "/validFrom",
                "/credentialSubject",
                "/credentialSubject/id",
                "/credentialSubject/type",
                "/credentialSubject/achievement",
                "/credentialSubject/achievement/id",
                "/credentialSubject/achievement/type",
                "/credentialSubject/achievement/name",
                "/credentialSubject/achievement/description",
                "/credentialSubject/achievement/criteria",
                "/credentialSubject/achievement/criteria/narrative",
                "/credentialSubject/identifier/0/type",
                "/credentialSubject/identifier/0/hashed",
                "/credentialSubject/identifier/0/identityHash",
                "/credentialSubject/identifier/0/identityType",
                "/credentialSchema/0/id",
                "/credentialSchema/0/type",
                "/credentialStatus/type",
                "/credentialStatus/statusPurpose",
                "/credentialStatus/statusListIndex",
                "/credentialStatus/statusListCredential",
                "/iss",
                "/sub",
                "/jti",
                "/nbf")) {
            int name = required.lastIndexOf('/');
            assertBroken(required, whole -> ((ObjectNode) whole.at(required.substring(0, name)))
                    .remove(required.substring(name + 1)));
        }
        assertBroken("order of contexts", whole -> reverse(whole.withArray("@context")));
        assertBroken("no badge", whole -> whole.withArray("type").remove(1));
        assertBroken("a date without zone", whole -> whole.put("validFrom", "2026-03-15T09:30:00"));
        assertBroken("an end without exp", whole -> whole.put("validUntil", "2029-03-15T00:00:00Z"));
        assertBroken("dates of the data model before", whole -> whole.put("issuanceDate", "2026-03-15T09:30:00Z"));
        assertBroken("a closed class", whole -> identity(whole).put("name", "Amina"));
        assertBroken("a word for true", whole -> identity(whole).put("hashed", "false"));
        assertBroken("an unknown identity", whole -> identity(whole).put("identityType", "nickname"));
        assertBroken("an unknown achievement", whole -> ((ObjectNode) whole.at("/credentialSubject/achievement"))
                .put("achievementType", "Medal"));
        assertBroken(
                "a number for text", whole -> ((ObjectNode) whole.get("credentialStatus")).put("statusListIndex", 123));
        assertBroken("two states", whole -> whole.putArray("credentialStatus"));
    }

    private static ObjectNode identity(ObjectNode whole) {
        return (ObjectNode) whole.at("/credentialSubject/identifier/0");
    }

    private static void reverse(ArrayNode list) {
        Iterator<JsonNode> items = list.elements();
        JsonNode first = items.next();
        list.remove(0);
        list.add(first);
    }

    private static void assertBroken(String how, Consumer<ObjectNode> breaking) {
        ObjectNode credential = aCredential();
        assertThat(mistakes(credential)).isEmpty();
        breaking.accept(credential);
        assertThat(mistakes(credential)).as(how).isNotEmpty();
    }
}
