package org.ijaza.certificate.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;

/**
 * What a certificate says, as the claims of an Open Badges 3.0 credential (1EdTech, sections 8.2 and B): no more of its
 * holder than the printed one, which is the name.
 */
public final class AchievementCredential {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private static final String NUMBER = "jti";

    private AchievementCredential() {}

    static Map<String, Object> of(CertificateKind kind, CertificateSheet sheet, Issuer issuer) {
        Language language = sheet.layout().second();
        Instant from = sheet.created().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", CONTEXT);
        claims.put("id", sheet.verification().toString());
        claims.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        claims.put("name", kind.title().in(language));
        claims.put("issuer", profile(sheet, issuer, language));
        claims.put("validFrom", from.toString());
        sheet.validUntil().map(AchievementCredential::end).ifPresent(end -> {
            claims.put("validUntil", end.toString());
            claims.put("exp", end.getEpochSecond());
        });
        claims.put("credentialSubject", subject(kind, sheet, issuer, language));
        claims.put("credentialStatus", status(sheet.number(), issuer));
        claims.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        claims.put("iss", issuer.did());
        claims.put("sub", holder(sheet));
        claims.put(NUMBER, sheet.verification().toString());
        claims.put("nbf", from.getEpochSecond());
        return claims;
    }

    /** The last day of validity belongs to it. */
    private static Instant end(LocalDate last) {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, Object> profile(CertificateSheet sheet, Issuer issuer, Language language) {
        return Map.of(
                "id", issuer.did(),
                "type", List.of("Profile"),
                "name", sheet.centre().in(language),
                "url", issuer.site());
    }

    private static Map<String, Object> subject(
            CertificateKind kind, CertificateSheet sheet, Issuer issuer, Language language) {
        List<Map<String, Object>> names = Stream.of(
                        sheet.holder().arabic(), sheet.holder().latin())
                .filter(name -> !name.isEmpty())
                .map(AchievementCredential::identity)
                .toList();
        return Map.of(
                "id", holder(sheet),
                "type", List.of("AchievementSubject"),
                "identifier", names,
                "achievement", achievement(kind, sheet, issuer, language));
    }

    /** The holder of this credential; in another one the same person is another one (section 8.2 asks for a subject). */
    private static String holder(CertificateSheet sheet) {
        return sheet.verification() + "#holder";
    }

    private static Map<String, Object> identity(String name) {
        return Map.of("type", "IdentityObject", "identityType", "name", "hashed", false, "identityHash", name);
    }

    private static Map<String, Object> achievement(
            CertificateKind kind, CertificateSheet sheet, Issuer issuer, Language language) {
        boolean decided = kind.requirement() == CertificateKind.Requirement.CERTIFIER_DECISION;
        String criteria = Messages.text(
                language.localeIn(sheet.number().country()),
                "credential.criteria." + kind.requirement(),
                sheet.course().in(language));
        return Map.of(
                "id", issuer.did() + "#" + kind.id(),
                "type", List.of("Achievement"),
                "achievementType", decided ? "Certification" : "CertificateOfCompletion",
                "name", kind.title().in(language),
                "description", sheet.course().in(language),
                "criteria", Map.of("narrative", criteria));
    }

    private static Map<String, Object> status(CertificateNumber number, Issuer issuer) {
        String list = issuer.statusList(number.year());
        return Map.of(
                "id",
                list + "#" + number.serial(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                StatusList.PURPOSE,
                "statusListIndex",
                String.valueOf(number.serial()),
                "statusListCredential",
                list);
    }

    /** The address of verification that a credential of ours carries, with number and code. */
    static String verification(Map<String, Object> claims) {
        return String.valueOf(claims.get(NUMBER));
    }
}
