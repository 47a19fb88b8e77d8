package org.ijaza.qualification;

import java.time.Instant;
import java.util.Set;
import org.ijaza.platform.Language;

/**
 * A certifier has granted what a candidate asked for; fired inside the transaction of the decision, so that what
 * follows from it is kept with it or not at all.
 *
 * @param centreId the centre that grants
 * @param courseCode the course that may now be taught
 * @param languages in which it may be taught; at least one
 * @param country where it may be taught, ISO 3166-1 alpha-2
 * @param schemeId the kind of certificate whose scheme was walked, for example {@code trainer}
 * @param schemeVersion the version that the candidate began with
 */
public record CandidacyGranted(
        long candidacyId,
        long personId,
        long centreId,
        long certifierId,
        String courseCode,
        Set<Language> languages,
        String country,
        String schemeId,
        int schemeVersion,
        Instant grantedAt) {

    public CandidacyGranted {
        languages = Set.copyOf(languages);
    }
}
