package org.ijaza.qualification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;

/**
 * One person's way through a scheme, on the version that it began with. Whoever acts in it is named in its acts, and
 * what stands against somebody's acting is read from them: nobody acts on the own candidacy, who endorsed or trained
 * does not assess, who endorsed, trained or assessed does not decide, and a relative does nothing.
 */
@Entity
@Table(name = "candidacy")
public class Candidacy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "scheme_kind")
    private String schemeKind;

    @Column(name = "scheme_number")
    private int schemeVersion;

    @Column(name = "course_code")
    private String course;

    @Column(name = "person_id")
    private long personId;

    @Embedded
    private Application application;

    @Column(name = "centre_id")
    private long centreId;

    @Enumerated(EnumType.STRING)
    private CandidacyState state;

    private Instant since;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "hand_in_round")
    private int round;

    /** Unique while open: one open candidacy of a person in a scheme. */
    @Column(name = "open_key")
    private String openKey;

    @Version
    private int version;

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CandidacyAct> acts = new ArrayList<>();

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<Assessment> assessments = new ArrayList<>();

    @OneToMany(mappedBy = "candidacy", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<HandedIn> files = new ArrayList<>();

    protected Candidacy() {}

    /**
     * A person applies.
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
        this.state = CandidacyState.ENDORSEMENT;
        this.since = now;
        this.beganAt = now;
        this.round = 1;
        this.openKey = schemeKind + ":" + personId;
        note(personId, Act.APPLIED, null, now);
    }

    /** Why this person may not do this here, as a message key; empty if nothing stands against it. */
    public Optional<String> obstacle(Duty duty, long person) {
        if (person == personId) {
            return Optional.of("candidacy.obstacle.SELF");
        }
        return acts.stream()
                .filter(act -> act.getPersonId() == person && duty.isBarredBy(act.getAct()))
                .max(Comparator.comparing(CandidacyAct::getAct))
                .map(act -> "candidacy.obstacle." + act.getAct());
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

    void admit(long by, String reasons, Instant now) {
        judge(Duty.ADMIT, CandidacyState.ADMISSION, Act.ADMITTED, by, reasons, now, CandidacyState.HAND_IN);
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

    /**
     * Names assessors: both at first, one where another fell out, the third where the two differ widely.
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
        assessors.forEach(assessor -> assessments.add(new Assessment(this, round, assessor, now)));
        note(by, Act.ASSIGNED, null, now);
        become(CandidacyState.ASSESSMENT, now);
    }

    /** Rates what was handed in; the last who is needed settles it. */
    void rate(Scheme scheme, long by, Map<String, Integer> levels, String comment, Instant now) {
        official(Duty.ASSESS, CandidacyState.ASSESSMENT, by);
        ownAssessment(by)
                .orElseThrow(Forbidden::new)
                .rate(levels, comment, scheme.practical().criteria(), now);
        note(by, Act.ASSESSED, null, now);
        Round present = round(scheme);
        if (present.isSettled()) {
            settle(present, scheme.practical().rounds(), now);
        } else if (!present.isAssigned()) {
            become(CandidacyState.ASSIGNMENT, now);
        }
    }

    private void settle(Round settled, int rounds, Instant now) {
        if (settled.isReached()) {
            become(CandidacyState.DECISION, now);
        } else if (round < rounds) {
            round++;
            become(CandidacyState.HAND_IN, now);
        } else {
            become(CandidacyState.NOT_PASSED, now);
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
        if (acts.stream().noneMatch(act -> act.getPersonId() == by && act.getAct() == tie)) {
            note(by, tie, null, now);
        }
        if (own.isPresent() && !settled) {
            assessments.remove(own.get());
            if (state == CandidacyState.ASSESSMENT) { // else another has stepped back before
                become(CandidacyState.ASSIGNMENT, now);
            }
        }
    }

    /** @throws Conflict if a step is missing */
    void grant(Scheme scheme, long by, String reasons, Instant now) {
        official(Duty.DECIDE, CandidacyState.DECISION, by);
        boolean complete = Stream.of(Act.ENDORSED, Act.ADMITTED, Act.HANDED_IN)
                .allMatch(act -> last(act).isPresent());
        if (!complete || !round(scheme).isReached()) {
            throw new Conflict("candidacy.conflict.incomplete");
        }
        judge(Duty.DECIDE, CandidacyState.DECISION, Act.GRANTED, by, reasons, now, CandidacyState.GRANTED);
    }

    void refuse(long by, String reasons, Instant now) {
        judge(Duty.DECIDE, CandidacyState.DECISION, Act.REFUSED, by, reasons, now, CandidacyState.REFUSED);
    }

    /** The candidate gives up. */
    void withdraw(Instant now) {
        become(CandidacyState.WITHDRAWN, now);
        note(personId, Act.WITHDRAWN, null, now);
    }

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

    /** What was assessed, or is being assessed, last. */
    public Round round(Scheme scheme) {
        return round(round, scheme);
    }

    /** @param which from 1 */
    public Round round(int which, Scheme scheme) {
        return new Round(assessments.stream().filter(a -> a.getRound() == which).toList(), scheme.practical());
    }

    /** This person's assessment of the present round. */
    public Optional<Assessment> ownAssessment(long person) {
        return assessments.stream()
                .filter(a -> a.getRound() == round && a.getAssessorId() == person)
                .findFirst();
    }

    private void official(Duty duty, CandidacyState expected, long by) {
        obstacle(duty, by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        inState(expected);
    }

    private void inState(CandidacyState expected) {
        if (state != expected) {
            throw new Conflict("candidacy.conflict.state");
        }
    }

    private void become(CandidacyState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("candidacy.conflict.state");
        }
        state = next;
        since = now;
        if (!next.isOpen()) {
            openKey = null;
        }
    }

    private void judge(
            Duty duty, CandidacyState expected, Act act, long by, String words, Instant now, CandidacyState next) {
        official(duty, expected, by);
        note(by, act, Words.needed("words", words), now);
        become(next, now);
    }

    private void note(long by, Act act, String words, Instant now) {
        acts.add(new CandidacyAct(this, by, act, words, now));
    }

    public long getId() {
        return id;
    }

    public String getSchemeKind() {
        return schemeKind;
    }

    public int getSchemeVersion() {
        return schemeVersion;
    }

    /** Code of the course that the certificate will entitle to teach. */
    public String getCourse() {
        return course;
    }

    public long getPersonId() {
        return personId;
    }

    public Application getApplication() {
        return application;
    }

    /** Id of the centre that admits and grants. */
    public long getCentreId() {
        return centreId;
    }

    public CandidacyState getState() {
        return state;
    }

    /** Since when it waits for whoever must act, or has ended. */
    public Instant getSince() {
        return since;
    }

    /** How often it has been, or is being, handed in; from 1. */
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

    /** Whether officials may see the file: not while the candidate still collects. */
    public boolean isHandedIn(HandedIn file) {
        return file.getRound()
                <= acts.stream().filter(act -> act.getAct() == Act.HANDED_IN).count();
    }

    /** @param which from 1 */
    public List<HandedIn> filesOf(int which) {
        return files.stream().filter(file -> file.getRound() == which).toList();
    }
}
