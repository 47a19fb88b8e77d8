package org.ijaza.qualification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.qualification.requirement.Shown;
import org.ijaza.qualification.requirement.Task;

/** The papers of a candidacy: who did what, what was handed in and put forward, what assessors said of it. */
@MappedSuperclass
abstract class Dossier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    /** How often something has been, or is being, handed in; from 1, over all tasks. */
    @Column(name = "hand_in_round")
    int round;

    /** The present task; null is the first of the scheme. */
    String task;

    /** The round in which the present task began. */
    @Column(name = "task_round")
    int taskRound;

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    List<CandidacyAct> acts = new ArrayList<>();

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    List<Assessment> assessments = new ArrayList<>();

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    List<HandedIn> files = new ArrayList<>();

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    List<Evidence> evidence = new ArrayList<>();

    /**
     * The assessments that this person may see: the own one always, those of others once all that are needed are in.
     */
    public List<Assessment> visibleTo(long person, Scheme scheme) {
        return assessments.stream()
                .filter(assessment -> assessment.isRated()
                        && (assessment.getAssessorId() == person
                                || round(assessment.getRound(), scheme).isSettled()))
                .toList();
    }

    /** Of all rounds, those to come too: not for other eyes than {@link #visibleTo} allows. */
    List<Assessment> assessments() {
        return List.copyOf(assessments);
    }

    /** What is to be handed in, or was last. */
    public Optional<Task> findTask(Scheme scheme) {
        return scheme.findTask(task);
    }

    /** What was assessed, or is being assessed, last. */
    public Round round(Scheme scheme) {
        return round(round, scheme);
    }

    /** @param which from 1 */
    public Round round(int which, Scheme scheme) {
        List<Assessment> own =
                assessments.stream().filter(a -> a.getRound() == which).toList();
        String name = own.stream().findFirst().map(Assessment::getTask).orElse(task);
        return new Round(own, scheme.findTask(name));
    }

    /** How often the present task has been, or is being, handed in; from 1. */
    public int getTry() {
        return round - taskRound + 1;
    }

    /** Whether the level was reached in this task. */
    boolean isReached(Task asked, Scheme scheme) {
        boolean noted = acts.stream()
                .anyMatch(act -> act.getAct() == Act.REACHED && asked.id().equals(act.getSubject()));
        // candidacies of the time when there was one task have no note of it
        boolean present = scheme.findTask(task).filter(asked::equals).isPresent();
        return noted || present && round(scheme).isReached();
    }

    /** The first task that is not done yet. */
    Optional<Task> findNextTask(Scheme scheme) {
        return scheme.tasks().stream().filter(one -> !isReached(one, scheme)).findFirst();
    }

    /** This person's assessment of the present round. */
    public Optional<Assessment> ownAssessment(long person) {
        return assessments.stream()
                .filter(a -> a.getRound() == round && a.getAssessorId() == person)
                .findFirst();
    }

    public long getId() {
        return id;
    }

    /** How often something has been, or is being, handed in over all tasks; from 1. */
    public int getRound() {
        return round;
    }

    /** In the order in which they happened. */
    public List<CandidacyAct> getActs() {
        return List.copyOf(acts);
    }

    /** The newest act of this kind. */
    public Optional<CandidacyAct> last(Act act) {
        return acts.stream().filter(done -> done.getAct() == act).reduce((first, second) -> second);
    }

    boolean has(Act act) {
        return last(act).isPresent();
    }

    /** Whether officials may see the file: not while the candidate still collects. */
    public boolean isHandedIn(HandedIn file) {
        return file.getRound()
                <= acts.stream().filter(act -> act.getAct() == Act.HANDED_IN).count();
    }

    /** @param which from 1 */
    public List<HandedIn> filesOf(int which) {
        return files.stream().filter(file -> file.getRound() == which).toList();
    }

    /** All that was put forward, in order. */
    public List<Evidence> getEvidence() {
        return List.copyOf(evidence);
    }

    /** What was put forward for a requirement, in order. */
    public List<Evidence> evidenceFor(String requirement) {
        return evidence.stream()
                .filter(one -> one.getRequirement().equals(requirement))
                .toList();
    }

    /** As the requirement of this name sees it. */
    List<Shown> shown(String requirement) {
        return evidenceFor(requirement).stream().map(Evidence::shown).toList();
    }

    /** What nobody has decided on yet. */
    public List<Evidence> undecided() {
        return evidence.stream().filter(one -> !one.isDecided()).toList();
    }

    /** All of them, those of evidence too. */
    List<HandedIn> files() {
        return List.copyOf(files);
    }

    /** The first half of erasing the papers; the files go after it. */
    void eraseEvidence() {
        evidence.clear();
    }

    Optional<Evidence> findEvidence(long evidenceId) {
        return evidence.stream()
                .filter(one -> Objects.equals(one.getId(), evidenceId))
                .findFirst();
    }
}
