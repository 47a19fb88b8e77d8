package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;

/** Where a candidacy stands, and what every act in it must respect: its state, and who may not act. */
@MappedSuperclass
abstract class Procedure extends Dossier {

    @Column(name = "scheme_kind")
    String schemeKind;

    @Column(name = "scheme_number")
    int schemeVersion;

    @Column(name = "course_code")
    String course;

    @Column(name = "person_id")
    long personId;

    @Embedded
    Application application;

    @Column(name = "centre_id")
    long centreId;

    @Enumerated(EnumType.STRING)
    CandidacyState state;

    Instant since;

    @Column(name = "began_at")
    Instant beganAt;

    /** Unique while open: one open candidacy of a person in a scheme. */
    @Column(name = "open_key")
    String openKey;

    /** When the papers were erased; null before. */
    @Column(name = "erased_at")
    Instant erasedAt;

    @Version
    private int version;

    String keyWhileOpen() {
        return schemeKind + ":" + personId;
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

    /**
     * Notes what somebody did in an earlier candidacy of the same person, or has declared apart from any.
     *
     * @param tie of which the rules of impartiality know
     */
    void noteTie(long person, Act tie, Instant now) {
        boolean known = acts.stream().anyMatch(act -> act.getPersonId() == person && act.getAct() == tie);
        if (!known && person != personId) {
            note(person, tie, null, now);
        }
    }

    /** Whether officials may know of it: not while it is written, nor if it was given up before it was sent. */
    boolean isSent() {
        return state != CandidacyState.DRAFT && (state != CandidacyState.WITHDRAWN || has(Act.APPLIED));
    }

    void official(Duty duty, CandidacyState expected, long by) {
        obstacle(duty, by).ifPresent(key -> {
            throw new Forbidden(key);
        });
        inState(expected);
    }

    void inState(CandidacyState expected) {
        if (state != expected) {
            throw new Conflict("candidacy.conflict.state");
        }
    }

    void become(CandidacyState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("candidacy.conflict.state");
        }
        state = next;
        since = now;
        if (!next.isOpen()) {
            openKey = null;
        }
    }

    void judge(Duty duty, CandidacyState expected, Act act, long by, String words, Instant now, CandidacyState next) {
        official(duty, expected, by);
        note(by, act, Words.needed("words", words), now);
        become(next, now);
    }

    void note(long by, Act act, String words, Instant now) {
        note(by, act, null, words, now);
    }

    /** @param subject name of the requirement that it is about */
    void note(long by, Act act, String subject, String words, Instant now) {
        acts.add(new CandidacyAct((Candidacy) this, by, act, subject, words, now));
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
}
