package org.ijaza.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.requirement.Task;

/**
 * One person's way through a scheme, on the version that it began with unless it was moved. Whoever acts in it is
 * named in its acts, and what stands against somebody's acting is read from them: nobody acts on the own candidacy,
 * who endorsed or trained does not assess, who endorsed, trained or assessed does not decide, who decided does not
 * hear the appeal, and a relative does nothing.
 */
@Entity
@Table(name = "candidacy")
public class Candidacy extends Procedure {

    /** How long after a refusal the candidate may appeal. */
    public static final Duration APPEAL_WITHIN = Duration.ofDays(30);

    protected Candidacy() {}

    /**
     * A person begins to write an application.
     *
     * @param centreId the centre that will admit and grant
     */
    Candidacy(Scheme scheme, long personId, Application application, long centreId, Instant now) {
        this.schemeKind = scheme.kind();
        this.schemeVersion = scheme.version();
        this.course = scheme.course();
        this.personId = personId;
        this.application = application;
        this.centreId = centreId;
        this.state = CandidacyState.DRAFT;
        this.since = now;
        this.beganAt = now;
        this.round = 1;
        this.taskRound = 1;
        this.openKey = keyWhileOpen();
    }

    /** Writes the application anew before it is sent. */
    void correct(Application corrected, long grantingCentreId) {
        inState(CandidacyState.DRAFT);
        application = corrected;
        centreId = grantingCentreId;
    }

    /** Sends the application. */
    void apply(Scheme scheme, Instant now) {
        inState(CandidacyState.DRAFT);
        note(personId, Act.APPLIED, null, now);
        become(scheme.asksForEndorsement() ? CandidacyState.ENDORSEMENT : CandidacyState.ADMISSION, now);
    }

    /** @param words what the centre says for the candidate */
    void endorse(long by, String words, Instant now) {
        judge(Duty.ENDORSE, CandidacyState.ENDORSEMENT, Act.ENDORSED, by, words, now, CandidacyState.ADMISSION);
    }

    void refuseEndorsement(long by, String reasons, Instant now) {
        judge(
                Duty.ENDORSE,
                CandidacyState.ENDORSEMENT,
                Act.NOT_ENDORSED,
                by,
                reasons,
                now,
                CandidacyState.NOT_ENDORSED);
    }

    void admit(Scheme scheme, long by, String reasons, Instant now) {
        official(Duty.ADMIT, CandidacyState.ADMISSION, by);
        note(by, Act.ADMITTED, Words.needed("words", reasons), now);
        goOn(scheme, now);
    }

    void refuseAdmission(long by, String reasons, Instant now) {
        judge(Duty.ADMIT, CandidacyState.ADMISSION, Act.NOT_ADMITTED, by, reasons, now, CandidacyState.NOT_ADMITTED);
    }

    /** Adds a file to what will be handed in. */
    HandedIn add(String name, FileKind kind, byte[] content, Instant now) {
        inState(CandidacyState.HAND_IN);
        if (filesOf(round).size() >= HandedIn.MOST) {
            throw new Invalid("file", "candidacy.invalid.files", HandedIn.MOST);
        }
        HandedIn file = new HandedIn(this, round, name, kind, content, now);
        files.add(file);
        return file;
    }

    /** Takes a file back before it is handed in. */
    void remove(HandedIn file) {
        inState(CandidacyState.HAND_IN);
        files.remove(file);
    }

    void handIn(Instant now) {
        inState(CandidacyState.HAND_IN);
        if (filesOf(round).isEmpty()) {
            throw new Invalid("file", "candidacy.invalid.noFile");
        }
        note(personId, Act.HANDED_IN, null, now);
        become(CandidacyState.ASSIGNMENT, now);
    }

    /** Adds a file that proves a piece of evidence. */
    HandedIn addProof(String name, FileKind kind, byte[] content, Instant now) {
        takingEvidence();
        if (evidence.size() >= Evidence.MOST) {
            throw new Invalid("proof", "candidacy.invalid.evidence", Evidence.MOST);
        }
        HandedIn file = new HandedIn(this, HandedIn.EVIDENCE, name, kind, content, now);
        files.add(file);
        return file;
    }

    void putForward(Evidence piece) {
        takingEvidence();
        evidence.add(piece);
    }

    /** Takes back what nobody has decided on yet. */
    void takeBack(Evidence piece) {
        takingEvidence();
        if (piece.isDecided()) {
            throw new Conflict("candidacy.conflict.state");
        }
        evidence.remove(piece);
        piece.findFile().ifPresent(files::remove);
    }

    /** Recognises a piece of evidence or not, with the reason. */
    void recognise(long evidenceId, boolean yes, long by, String reason, Instant now) {
        obstacle(Duty.RECOGNISE, by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        if (state == CandidacyState.DRAFT) {
            throw new Conflict("candidacy.conflict.state");
        }
        takingEvidence();
        Evidence piece = findEvidence(evidenceId).orElseThrow(NotFound::new);
        String words = Words.needed("words", reason);
        piece.decide(yes, now);
        note(by, yes ? Act.RECOGNISED : Act.NOT_RECOGNISED, piece.getRequirement(), words, now);
    }

    private void takingEvidence() {
        if (!state.takesEvidence()) {
            throw new Conflict("candidacy.conflict.state");
        }
    }

    /**
     * Names assessors: all at first, one where another fell out, the third where two differ widely.
     *
     * @throws Invalid if something stands against one of them, or they are too few or too many
     */
    void assign(Scheme scheme, List<Long> assessors, long by, Instant now) {
        official(Duty.ASSIGN, CandidacyState.ASSIGNMENT, by);
        boolean free =
                assessors.stream().allMatch(one -> obstacle(Duty.ASSESS, one).isEmpty());
        if (!free || !round(scheme).isCompletedBy(assessors)) {
            throw new Invalid("assessors", "candidacy.invalid.assessors");
        }
        String name = findTask(scheme).map(Task::id).orElseThrow(NotFound::new);
        assessors.forEach(assessor -> assessments.add(new Assessment(this, name, round, assessor, now)));
        note(by, Act.ASSIGNED, null, now);
        become(CandidacyState.ASSESSMENT, now);
    }

    /** Rates what was handed in; the last who is needed settles it. */
    void rate(Scheme scheme, long by, Map<String, Integer> levels, String comment, Instant now) {
        official(Duty.ASSESS, CandidacyState.ASSESSMENT, by);
        Task rated = findTask(scheme).orElseThrow(NotFound::new);
        ownAssessment(by).orElseThrow(Forbidden::new).rate(levels, comment, rated.criteria(), now);
        note(by, Act.ASSESSED, null, now);
        Round present = round(scheme);
        if (present.isReached()) {
            note(by, Act.REACHED, rated.id(), null, now);
            goOn(scheme, now);
        } else if (present.isSettled()) {
            tryAgain(rated, now);
        } else if (!present.isAssigned()) {
            become(CandidacyState.ASSIGNMENT, now);
        }
    }

    private void tryAgain(Task rated, Instant now) {
        if (getTry() < rated.rounds()) {
            round++;
            become(CandidacyState.HAND_IN, now);
        } else {
            become(CandidacyState.NOT_PASSED, now);
        }
    }

    /** To the next task, or to what else is missing. */
    private void goOn(Scheme scheme, Instant now) {
        Optional<Task> next = findNextTask(scheme);
        next.filter(one -> !one.id().equals(task)).ifPresent(one -> {
            round = (int) acts.stream()
                            .filter(act -> act.getAct() == Act.HANDED_IN)
                            .count()
                    + 1;
            task = one.id();
            taskRound = round;
        });
        CandidacyState then = next.isPresent() ? CandidacyState.HAND_IN : CandidacyState.PREPARATION;
        if (then != state) {
            become(then, now);
        }
    }

    /** Nothing is missing any more: a certifier can decide. */
    void makeReady(Instant now) {
        inState(CandidacyState.PREPARATION);
        become(CandidacyState.DECISION, now);
    }

    /**
     * Puts it on another version of the scheme, by a decision.
     *
     * @throws Conflict if it is on it already, or somebody rates by the rubric of the present one
     */
    void move(Scheme other, long by, String reason, Instant now) {
        obstacle(Duty.ADMIT, by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        String words = Words.needed("words", reason);
        if (!state.isMovable()
                || other.version() == schemeVersion
                || !other.kind().equals(schemeKind)) {
            throw new Conflict("candidacy.conflict.state");
        }
        schemeVersion = other.version();
        course = other.course();
        note(by, Act.MOVED, words, now);
        if (state == CandidacyState.ENDORSEMENT && !other.asksForEndorsement()) {
            become(CandidacyState.ADMISSION, now);
        } else if (has(Act.ADMITTED)) {
            goOn(other, now);
        }
    }

    /**
     * Notes a tie to the candidate; an assessment that was not given yet goes to somebody else.
     *
     * @param tie {@link Act#TRAINED} or {@link Act#RELATED}
     * @throws Conflict if this person has rated and others are still to: the ratings must be seen as they were given
     */
    void declare(Scheme scheme, long by, Act tie, Instant now) {
        if (!state.isOpen()) {
            throw new Conflict("candidacy.conflict.state");
        }
        if (by == personId) {
            throw new Forbidden("candidacy.obstacle.SELF");
        }
        Optional<Assessment> own = ownAssessment(by);
        boolean settled = round(scheme).isSettled();
        if (own.filter(Assessment::isRated).isPresent() && !settled) {
            throw new Conflict("candidacy.conflict.ratedBefore");
        }
        noteTie(by, tie, now);
        if (own.isPresent() && !settled) {
            assessments.remove(own.get());
            if (state == CandidacyState.ASSESSMENT) { // else another has stepped back before
                become(CandidacyState.ASSIGNMENT, now);
            }
        }
    }

    /** Takes part in the decision that another member of the same meeting enters. */
    void takePart(long by, Instant now) {
        official(Duty.DECIDE, CandidacyState.DECISION, by);
        note(by, Act.TOOK_PART, null, now);
    }

    /**
     * @param complete whether all is there that the scheme asks for
     * @throws Conflict if something is missing
     */
    void grant(Scheme scheme, boolean complete, long by, String reasons, Instant now) {
        official(Duty.DECIDE, CandidacyState.DECISION, by);
        if (!complete
                || !has(Act.ADMITTED)
                || scheme.asksForEndorsement() && !has(Act.ENDORSED)
                || findNextTask(scheme).isPresent()) {
            throw new Conflict("candidacy.conflict.incomplete");
        }
        judge(Duty.DECIDE, CandidacyState.DECISION, Act.GRANTED, by, reasons, now, CandidacyState.GRANTED);
    }

    void refuse(long by, String reasons, Instant now) {
        judge(Duty.DECIDE, CandidacyState.DECISION, Act.REFUSED, by, reasons, now, CandidacyState.REFUSED);
    }

    /** What was decided, by whom and why; empty before. An appeal changes nothing in it. */
    public Optional<CandidacyAct> findDecision() {
        return last(Act.GRANTED).or(() -> last(Act.REFUSED));
    }

    /** Until when the candidate may appeal; empty if there is nothing to appeal against. */
    public Optional<Instant> getAppealUntil() {
        return state == CandidacyState.REFUSED ? Optional.of(since.plus(APPEAL_WITHIN)) : Optional.empty();
    }

    /**
     * The candidate appeals against the refusal.
     *
     * @throws Conflict if it is too late
     */
    void appeal(String reasons, Instant now) {
        inState(CandidacyState.REFUSED);
        if (getAppealUntil().filter(now::isAfter).isPresent()) {
            throw new Conflict("candidacy.conflict.appealLate");
        }
        note(personId, Act.APPEALED, Words.needed("appeal", reasons), now);
        become(CandidacyState.APPEAL, now);
        openKey = keyWhileOpen();
    }

    /** The refusal stands. */
    void uphold(long by, String reasons, Instant now) {
        judge(Duty.HEAR, CandidacyState.APPEAL, Act.UPHELD, by, reasons, now, CandidacyState.UPHELD);
    }

    /** The refusal does not stand. */
    void grantOnAppeal(long by, String reasons, Instant now) {
        judge(Duty.HEAR, CandidacyState.APPEAL, Act.GRANTED_ON_APPEAL, by, reasons, now, CandidacyState.GRANTED);
    }

    /**
     * Erases what the candidate sent and what was written of it, but not the decision.
     *
     * @throws Conflict if it did not fail, or evidence is left
     */
    void erasePapers(Instant now) {
        if (!getState().isFailed() || !evidence.isEmpty()) {
            throw new Conflict("candidacy.conflict.state");
        }
        files.clear();
        assessments.forEach(Assessment::erase);
        acts.forEach(CandidacyAct::erase);
        application = application.erased();
        erasedAt = now;
    }

    /** The candidate gives up. */
    void withdraw(Instant now) {
        become(CandidacyState.WITHDRAWN, now);
        note(personId, Act.WITHDRAWN, null, now);
    }
}
