package org.ijaza.qualification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.qualification.requirement.Task;

/** A candidate on the scheme of trainers as it was published first, with one task, and the people around. */
final class Candidates {

    static final Scheme SCHEME = SchemeFile.read(Path.of("src/test/resources/schemes/trainer"))
            .orElseThrow()
            .scheme();
    static final Task TASK = SCHEME.tasks().get(0);
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    static final long CANDIDATE = 1;
    static final long ENDORSER = 2;
    static final long ADMITTER = 3;
    static final long FIRST = 4;
    static final long SECOND = 5;
    static final long THIRD = 6;
    static final long CERTIFIER = 7;

    private Candidates() {}

    static Application application() {
        return new Application("Magistrate", 8, "Trains colleagues.", Set.of(Language.AR, Language.FR), "TN", 2);
    }

    static Candidacy applied() {
        Candidacy candidacy = new Candidacy(SCHEME, CANDIDATE, application(), 2, MONDAY);
        candidacy.apply(SCHEME, MONDAY);
        return candidacy;
    }

    static Candidacy admitted() {
        Candidacy candidacy = applied();
        candidacy.endorse(ENDORSER, "We know her work.", MONDAY);
        candidacy.admit(SCHEME, ADMITTER, "Fits.", MONDAY);
        return candidacy;
    }

    static void handIn(Candidacy candidacy) {
        candidacy.add("module.txt", FileKind.TEXT, "text".getBytes(StandardCharsets.UTF_8), MONDAY);
        candidacy.handIn(MONDAY);
    }

    /** Handed in, both assessors named. */
    static Candidacy inAssessment() {
        Candidacy candidacy = admitted();
        handIn(candidacy);
        candidacy.assign(SCHEME, List.of(FIRST, SECOND), ADMITTER, MONDAY);
        return candidacy;
    }

    static Candidacy atDecision() {
        Candidacy candidacy = inAssessment();
        rate(candidacy, FIRST, 3);
        rate(candidacy, SECOND, 4);
        return candidacy;
    }

    static void rate(Candidacy candidacy, long by, int level) {
        candidacy.rate(SCHEME, by, levels(level), "Because.", MONDAY);
        readyIfDone(candidacy);
    }

    /** This scheme asks for nothing after its task. */
    static void readyIfDone(Candidacy candidacy) {
        if (candidacy.getState() == CandidacyState.PREPARATION) {
            candidacy.makeReady(MONDAY);
        }
    }

    static void grant(Candidacy candidacy, long by) {
        candidacy.grant(SCHEME, true, by, "All is there.", MONDAY);
    }

    /** The same level on every criterion. */
    static Map<String, Integer> levels(int level) {
        return TASK.criteria().stream().collect(Collectors.toMap(id -> id, id -> level));
    }
}
