package org.ijaza.qualification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;

/**
 * A candidacy as one official sees it: the facts, what this person may do now, and why not.
 *
 * @param way how far the candidate has come
 * @param current the version of the scheme that new candidates begin with
 * @param viewer id of the official
 * @param people names of everybody who acted, by id
 * @param duty what must be done next and the viewer's roles would allow, empty if nothing
 * @param obstacle message key of what stands against the viewer's doing it, empty if nothing
 * @param free assessors who may be named, those with least to do first, empty unless that is the duty
 * @param mayRecognise whether the viewer may decide on what the candidate put forward
 */
public record CaseView(
        Candidacy candidacy,
        Way way,
        Scheme current,
        long viewer,
        Map<Long, PersonNames> people,
        Centre endorsing,
        Centre centre,
        Optional<Duty> duty,
        Optional<String> obstacle,
        List<Staff.Free> free,
        boolean mayRecognise) {

    public CaseView {
        people = Map.copyOf(people);
        free = List.copyOf(free);
    }

    public Scheme scheme() {
        return way.scheme();
    }

    public PersonNames name(long personId) {
        return people.get(personId);
    }

    /** The assessments that the viewer may see. */
    public List<Assessment> assessments() {
        return candidacy.visibleTo(viewer, scheme());
    }

    /** The files that were handed in. */
    public List<HandedIn> files() {
        return IntStream.rangeClosed(1, candidacy.getRound())
                .mapToObj(candidacy::filesOf)
                .flatMap(List::stream)
                .filter(candidacy::isHandedIn)
                .toList();
    }

    /** All that the scheme asks for, but the tasks. */
    public List<Item> items() {
        return Stream.concat(way.entry().stream(), way.preparation().stream()).toList();
    }

    /** Whether the candidacy may be put on the version that new candidates begin with. */
    public boolean mayMove() {
        return mayRecognise && candidacy.getState().isMovable() && candidacy.getSchemeVersion() != current.version();
    }

    /** Whether the viewer may still declare a tie. */
    public boolean mayDeclare() {
        return candidacy.getState().isOpen();
    }
}
