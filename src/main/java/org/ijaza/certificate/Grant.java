package org.ijaza.certificate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.qualification.CandidacyGranted;

/**
 * A certifier's decision that a certificate be issued.
 *
 * @param kind id of the kind of certificate, which is that of the scheme
 * @param candidacyId whose outcome it is; there is one certificate for each
 * @param certifierId who decided
 */
record Grant(String kind, long candidacyId, long personId, long centreId, long certifierId, Scope scope) {

    static Grant of(CandidacyGranted granted) {
        return new Grant(
                granted.schemeId(),
                granted.candidacyId(),
                granted.personId(),
                granted.centreId(),
                granted.certifierId(),
                new Scope(granted.courseCode(), granted.languages(), granted.country()));
    }

    /** As a job keeps it: ids and codes with spaces between. */
    String payload() {
        String languages = scope.getLanguages().stream().map(Language::code).collect(Collectors.joining(","));
        return String.join(
                " ",
                kind,
                String.valueOf(candidacyId),
                String.valueOf(personId),
                String.valueOf(centreId),
                String.valueOf(certifierId),
                scope.getCourseCode(),
                languages,
                scope.getCountry());
    }

    static Grant ofPayload(String payload) {
        String[] parts = payload.split(" ");
        Set<Language> languages = Arrays.stream(parts[6].split(","))
                .map(code -> Language.of(code).orElseThrow())
                .collect(Collectors.toSet());
        return new Grant(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                new Scope(parts[5], languages, parts[7]));
    }
}
