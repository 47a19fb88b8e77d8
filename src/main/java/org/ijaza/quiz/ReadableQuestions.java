package org.ijaza.quiz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;

/**
 * Which questions of published courses somebody may read, with their keys: whoever writes or reviews for the regional
 * centre reads all; for a national one, the courses' own and those of the country, as its drafts hold them. Nobody else
 * reads any, administrators included: items of an examination are confidential (ISO/IEC 17024, 7.3).
 *
 * @param all whether those of every country are
 * @param countries ISO 3166-1 alpha-2 codes of the countries whose own questions are; empty if all are, or none
 */
public record ReadableQuestions(boolean all, Set<String> countries) {

    public ReadableQuestions {
        countries = Set.copyOf(countries);
    }

    /**
     * Those that the caller may read.
     *
     * @param roles in which; {@link Role#AUTHOR} and {@link Role#REVIEWER} give any
     */
    public static ReadableQuestions of(Permissions permissions, Role... roles) {
        List<Centre> centres = Stream.of(roles)
                .flatMap(role -> permissions.findCentres(role).stream())
                .toList();
        if (centres.stream().anyMatch(centre -> centre.getKind() == CentreKind.REGIONAL)) {
            return new ReadableQuestions(true, Set.of());
        }
        return new ReadableQuestions(
                false, centres.stream().map(Centre::getCountry).collect(Collectors.toSet()));
    }

    public boolean isNone() {
        return !all && countries.isEmpty();
    }

    /** @param country that a question is of; none if it is the course's own */
    public boolean has(Optional<String> country) {
        return all || !isNone() && country.map(countries::contains).orElse(true);
    }
}
