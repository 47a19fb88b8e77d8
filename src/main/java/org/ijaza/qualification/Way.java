package org.ijaza.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.qualification.Item.Said;
import org.ijaza.qualification.requirement.Finding;
import org.ijaza.qualification.requirement.Task;

/**
 * Somebody's way through a scheme: what is asked before applying, the steps, what is prepared meanwhile.
 *
 * @param candidacy empty before a draft
 * @param entry what is asked before applying
 * @param preparation what else is asked before the decision
 * @param tasks what is assessed, by name
 * @param mayApply whether the candidate has done the own part of what is asked before applying
 * @param canBeCompleted whether what is missing before applying can come from elsewhere
 */
public record Way(
        Scheme scheme,
        Optional<Candidacy> candidacy,
        List<Item> entry,
        List<Item> preparation,
        Map<String, Said> tasks,
        boolean mayApply,
        boolean canBeCompleted,
        Instant now) {

    public Way {
        entry = List.copyOf(entry);
        preparation = List.copyOf(preparation);
        tasks = Map.copyOf(tasks);
    }

    /** Whether a step is done. */
    public enum Progress {
        DONE,
        NOW,
        LATER,
        /** Decided against the candidate. */
        REFUSED,
        /** The way ended before it. */
        ENDED
    }

    /**
     * A step.
     *
     * @param since when it was done or ended, or since when it waits; null where there is nothing to say
     */
    public record Step(Said name, Progress progress, Instant since) {}

    /** Whether a new application may be written: there is none open, and none granted. */
    public boolean mayBegin() {
        return candidacy
                .map(Candidacy::getState)
                .filter(state -> state.isOpen() || state == CandidacyState.GRANTED)
                .isEmpty();
    }

    /** Whether the application is being written, or could be. */
    public boolean isBeforeApplying() {
        return mayBegin() || isIn(CandidacyState.DRAFT);
    }

    /** Whether an application may be sent now. */
    public boolean maySend() {
        return isBeforeApplying() && mayApply;
    }

    /** Whether it makes sense to write an application: it can be sent, or completed by what comes from elsewhere. */
    public boolean mayWrite() {
        return isBeforeApplying() && canBeCompleted;
    }

    /** Whether the candidate may put things forward now. */
    public boolean takesEvidence() {
        return candidacy.filter(one -> one.getState().takesEvidence()).isPresent();
    }

    /** The stages of the way, for a picture of it. */
    public List<Step> stages() {
        List<Step> stages = new ArrayList<>();
        boolean applying = isIn(CandidacyState.DRAFT) || candidacy.isEmpty() && mayApply;
        stages.add(stage("application", Act.APPLIED, null, applying));
        if (scheme.asksForEndorsement()) {
            stages.add(stage("endorsement", Act.ENDORSED, Act.NOT_ENDORSED, isIn(CandidacyState.ENDORSEMENT)));
        }
        stages.add(stage("admission", Act.ADMITTED, Act.NOT_ADMITTED, isIn(CandidacyState.ADMISSION)));
        stages.add(preparing());
        stages.add(stage("decision", Act.GRANTED, Act.REFUSED, isIn(CandidacyState.DECISION)));
        if (has(Act.APPEALED)) {
            stages.add(stage("appeal", Act.GRANTED_ON_APPEAL, Act.UPHELD, isIn(CandidacyState.APPEAL)));
        }
        return List.copyOf(stages);
    }

    private Step preparing() {
        Said name = Said.of("candidacy.step.preparation");
        if (candidacy.filter(one -> one.getState().isInPreparation()).isPresent()) {
            return new Step(name, Progress.NOW, since());
        }
        boolean over = isIn(CandidacyState.DECISION) || has(Act.GRANTED) || has(Act.REFUSED);
        return new Step(name, over ? Progress.DONE : notYet(), null);
    }

    /** What is assessed, in the order in which it is done. */
    public List<Step> taskSteps() {
        return scheme.tasks().stream().map(this::step).toList();
    }

    private Step step(Task task) {
        Said name = tasks.get(task.id());
        Optional<Instant> reached = candidacy.stream()
                .flatMap(one -> one.getActs().stream())
                .filter(act -> act.getAct() == Act.REACHED && task.id().equals(act.getSubject()))
                .map(CandidacyAct::getAt)
                .findFirst();
        if (candidacy.filter(one -> one.isReached(task, scheme)).isPresent()) {
            return new Step(name, Progress.DONE, reached.orElse(null));
        }
        boolean now = candidacy
                .filter(one -> one.getState().isInPreparation()
                        && one.findTask(scheme).filter(task::equals).isPresent())
                .isPresent();
        return now ? new Step(name, Progress.NOW, since()) : new Step(name, notYet(), null);
    }

    /** @param refused what ends it against the candidate; null where nobody decides */
    private Step stage(String name, Act done, Act refused, boolean now) {
        Said said = Said.of("candidacy.step." + name);
        if (now) {
            return new Step(said, Progress.NOW, since());
        }
        return ended(said, done, Progress.DONE)
                .or(() -> ended(said, refused, Progress.REFUSED))
                .orElseGet(() -> new Step(said, notYet(), null));
    }

    private Optional<Step> ended(Said name, Act by, Progress progress) {
        return candidacy.flatMap(one -> one.last(by)).map(act -> new Step(name, progress, act.getAt()));
    }

    private Instant since() {
        return candidacy.map(Candidacy::getSince).orElse(null);
    }

    private Progress notYet() {
        boolean over = candidacy.filter(one -> !one.getState().isOpen()).isPresent();
        return over ? Progress.ENDED : Progress.LATER;
    }

    private boolean isIn(CandidacyState state) {
        return candidacy.filter(one -> one.getState() == state).isPresent();
    }

    private boolean has(Act act) {
        return candidacy.filter(one -> one.has(act)).isPresent();
    }

    /** What the candidate has left to do oneself: courses, things to show, a text to sign. */
    public long open() {
        return Stream.concat(entry.stream(), preparation.stream())
                .filter(item -> item.depth() == 0)
                .map(Item::finding)
                .filter(Finding::isOpen)
                .count();
    }

    /** The present task, while there is one. */
    public Task task() {
        return candidacy.flatMap(one -> one.findTask(scheme)).orElse(null);
    }

    /** Whether the candidate may appeal now. */
    public boolean mayAppeal() {
        return candidacy
                .flatMap(Candidacy::getAppealUntil)
                .filter(until -> !now.isAfter(until))
                .isPresent();
    }

    /** What the officials wrote to the candidate, in order: endorsement, reasons. */
    public List<CandidacyAct> words() {
        return candidacy.stream()
                .flatMap(one -> one.getActs().stream())
                .filter(act -> act.getWords() != null)
                .toList();
    }

    /** The assessments that the candidate may see: of rounds in which all are in. */
    public List<Assessment> assessments() {
        return candidacy.stream()
                .flatMap(one -> one.visibleTo(one.getPersonId(), scheme).stream())
                .toList();
    }
}
