package org.ijaza.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.requirement.Endorsement;
import org.ijaza.qualification.requirement.Facts;
import org.ijaza.qualification.requirement.Requirement;
import org.ijaza.qualification.requirement.Task;

/**
 * What must be shown to earn a kind of certificate on which a certifier decides; published with a version, which never
 * changes (ISO/IEC 17024).
 *
 * @param kind id of the kind of certificate, for example {@code trainer}
 * @param version from 1
 * @param course code of the course that it entitles to teach
 * @param keepMonths how long the papers of a candidacy that failed are kept, and those of complaints
 * @param answerDays in how many days a complaint is answered
 * @param entry what must be there before applying
 * @param later what must be there before the decision, in order: the endorsement, tasks that are assessed, and the rest
 */
public record Scheme(
        String kind,
        int version,
        String course,
        Texts title,
        int keepMonths,
        int answerDays,
        List<Requirement> entry,
        List<Requirement> later) {

    public Scheme {
        entry = List.copyOf(entry);
        later = List.copyOf(later);
    }

    /** Whether a centre is asked for an endorsement. */
    public boolean asksForEndorsement() {
        return later.stream().anyMatch(Endorsement.class::isInstance);
    }

    /** What is assessed, in the order in which it is done. */
    public List<Task> tasks() {
        return later.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
    }

    /** What the candidate works on meanwhile: neither the endorsement nor tasks. */
    public List<Requirement> preparation() {
        return later.stream()
                .filter(one -> !(one instanceof Endorsement || one instanceof Task))
                .toList();
    }

    /** @param id null for the first, as in candidacies of the time when there was one */
    public Optional<Task> findTask(String id) {
        return tasks().stream()
                .filter(task -> id == null || task.id().equals(id))
                .findFirst();
    }

    /** A requirement of this name, wherever it stands. */
    public Optional<Requirement> find(String id) {
        return Stream.concat(entry.stream(), later.stream())
                .flatMap(Requirement::all)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Whether the candidate has done the own part of what is asked before applying. */
    public boolean mayApply(Facts facts, Instant now) {
        return entry.stream().noneMatch(one -> one.find(facts, now).isOpen());
    }

    /** Whether what is missing before applying can come from elsewhere, so that it makes sense to begin. */
    public boolean mayBegin(Facts facts, Instant now) {
        return entry.stream().filter(one -> one.find(facts, now).isOpen()).allMatch(one -> one.all()
                .anyMatch(part -> part.showing().isPresent()));
    }

    /** Whether all is there that is asked before applying, recognised where it must be. */
    public boolean mayBeAdmitted(Facts facts, Instant now) {
        return entry.stream().allMatch(one -> one.find(facts, now).isMet());
    }

    /** What is missing for the decision. */
    public List<Requirement> missing(Facts facts, Instant now) {
        return later.stream().filter(one -> !one.find(facts, now).isMet()).toList();
    }

    /** A criterion with the level that an assessor gave. */
    public record Rating(Texts criterion, int level) {}

    /** What an assessor gave, in the order of the rubric. */
    public List<Rating> ratings(Assessment assessment) {
        return findTask(assessment.getTask()).stream()
                .flatMap(task -> task.rubric().stream())
                .filter(criterion -> assessment.hasLevel(criterion.id()))
                .map(criterion -> new Rating(criterion.title(), assessment.level(criterion.id())))
                .toList();
    }
}
