package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/** Naming assessors, and rating by the scheme's rubric. */
@ApplicationScoped
@Transactional
public class Assessments {

    @Inject
    private Cases cases;

    @Inject
    private Schemes schemes;

    @Inject
    private Staff staff;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    protected Assessments() {}

    /**
     * Names assessors: two at first, one where another fell out, the third where two differ widely.
     *
     * @throws NotFound if the caller may not see such a candidacy
     * @throws Forbidden if the caller has not the role, or something stands against it
     * @throws Invalid if one of them may not assess, or they are too few or too many
     */
    public void assign(long id, List<Long> assessors) {
        Candidacy candidacy = cases.take(id, Duty.ASSIGN);
        List<Long> free = staff.findAssessors(candidacy).stream()
                .map(one -> one.person().getId())
                .toList();
        if (!free.containsAll(assessors)) {
            throw new Invalid("assessors", "candidacy.invalid.assessors");
        }
        candidacy.assign(schemes.of(candidacy), assessors, permissions.signedIn(), clock.instant());
        cases.keep(candidacy, CandidacyState.ASSIGNMENT, "assessors-named");
    }

    /**
     * Rates what was handed in.
     *
     * @param levels 1 to 4 by criterion
     * @throws Invalid if a criterion has no level or the comment is missing
     */
    public void rate(long id, Map<String, Integer> levels, String comment) {
        Candidacy candidacy = cases.take(id, Duty.ASSESS);
        candidacy.rate(schemes.of(candidacy), permissions.signedIn(), levels, comment, clock.instant());
        cases.keep(candidacy, CandidacyState.ASSESSMENT, "assessed");
    }

    /**
     * Says that the caller is tied to the candidate.
     *
     * @param tie {@link Act#TRAINED} or {@link Act#RELATED}
     */
    public void declare(long id, Act tie) {
        if (!tie.isTie()) {
            throw new NotFound();
        }
        Candidacy candidacy = cases.hold(cases.getCase(id));
        CandidacyState before = candidacy.getState();
        candidacy.declare(schemes.of(candidacy), permissions.signedIn(), tie, clock.instant());
        cases.keep(candidacy, before, "tie-declared");
    }
}
