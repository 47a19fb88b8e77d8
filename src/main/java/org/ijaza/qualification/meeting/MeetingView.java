package org.ijaza.qualification.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.CandidacyAct;

/**
 * A meeting as one of those who may see it finds it.
 *
 * @param viewer id of who looks
 * @param people names of all who stand in it, by id
 * @param agenda first what was decided, in that order, then what is ready, what waits longest first
 * @param sha256 of the sealed minutes; empty before
 */
public record MeetingView(
        Meeting meeting,
        Centre centre,
        Texts certificate,
        long viewer,
        Map<Long, PersonNames> people,
        List<Item> agenda,
        Optional<String> sha256) {

    public MeetingView {
        people = Map.copyOf(people);
        agenda = List.copyOf(agenda);
    }

    /**
     * A candidacy on the agenda.
     *
     * @param decision what was decided; empty as long as it is not
     * @param left ids of the members who left, or must leave
     */
    public record Item(Candidacy candidacy, Optional<CandidacyAct> decision, Set<Long> left) {

        public Item {
            left = Set.copyOf(left);
        }

        public long id() {
            return candidacy.getId();
        }

        /** Since when it waits for the decision. */
        public Instant since() {
            return candidacy.getSince();
        }
    }

    public PersonNames name(long personId) {
        return people.get(personId);
    }

    /** Names of the members but the chair. */
    public List<PersonNames> others() {
        return meeting.getMembers().stream()
                .filter(one -> one != meeting.getChairId())
                .map(this::name)
                .toList();
    }

    /** Those who left, or must leave, for a candidacy. */
    public List<PersonNames> leaving(Item item) {
        return meeting.getMembers().stream()
                .filter(item.left()::contains)
                .map(this::name)
                .toList();
    }

    /** What was not decided yet. */
    public List<Item> open() {
        return agenda.stream().filter(item -> item.decision().isEmpty()).toList();
    }

    /** Whether the viewer is of those who may decide on this one. */
    public boolean mayDecide(Item item) {
        return meeting.isOpen()
                && item.decision().isEmpty()
                && meeting.getMembers().contains(viewer)
                && !item.left().contains(viewer);
    }

    /** Whether the viewer may close it. */
    public boolean mayClose() {
        return meeting.isOpen()
                && meeting.getChairId() == viewer
                && !meeting.getDecisions().isEmpty();
    }

    /** Whether it may be called off. */
    public boolean mayCallOff() {
        return meeting.isOpen() && meeting.getDecisions().isEmpty();
    }
}
