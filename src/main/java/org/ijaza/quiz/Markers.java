package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;

/**
 * Who marks texts: trainers, those of a national centre the texts of its country, those of the regional centre all.
 * Nobody marks the own, nor those of somebody to whom a tie is declared; administrators do not, since they do not teach.
 */
@ApplicationScoped
class Markers {

    private Permissions permissions;
    private List<MarkerTies> ties = List.of();

    protected Markers() {}

    @Inject
    Markers(Permissions permissions, @Any Instance<MarkerTies> ties) {
        this(permissions, ties.stream().toList());
    }

    /** For tests without a container. */
    Markers(Permissions permissions, List<MarkerTies> ties) {
        this.permissions = permissions;
        this.ties = ties;
    }

    /**
     * What the caller may mark.
     *
     * @param countries ISO 3166-1 alpha-2 codes; all if {@code everywhere}
     * @param barred ids of people whose texts the caller must not mark: never empty
     */
    record Remit(long marker, boolean everywhere, Set<String> countries, Set<Long> barred) {

        boolean covers(Attempt attempt) {
            return (everywhere || countries.contains(attempt.getCountry())) && !barred.contains(attempt.getPersonId());
        }
    }

    /** Whether the caller is a trainer of any centre. */
    boolean isMarker() {
        return permissions.hasAnywhere(Role.TRAINER);
    }

    /** @throws Forbidden if the caller is a trainer of no centre */
    Remit require() {
        long marker = permissions.requireAnywhere(Role.TRAINER);
        List<Centre> centres = permissions.findCentres(Role.TRAINER);
        Set<Long> barred = new HashSet<>(Set.of(marker));
        ties.forEach(known -> barred.addAll(known.findTied(marker)));
        return new Remit(
                marker,
                centres.stream().anyMatch(centre -> centre.getKind() == CentreKind.REGIONAL),
                centres.stream().map(Centre::getCountry).collect(Collectors.toSet()),
                barred);
    }
}
