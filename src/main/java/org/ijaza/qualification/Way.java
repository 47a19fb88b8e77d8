package org.ijaza.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ijaza.cohort.Enrolment;
import org.ijaza.course.CourseVersion;
import org.ijaza.platform.Texts;

/**
 * Somebody's way through a scheme, as the candidate sees it: steps done, the one that is on, those to come.
 *
 * @param candidacy empty before applying
 */
public record Way(Scheme scheme, Optional<Candidacy> candidacy, List<CourseStanding> courses) {

    public Way {
        courses = List.copyOf(courses);
    }

    /** Whether a step is done. */
    public enum Progress {
        DONE,
        NOW,
        LATER,
        /** The way ended here. */
        ENDED
    }

    /**
     * A step.
     *
     * @param name message key
     * @param since when it was done or ended, or since when it waits; null where there is nothing to say
     */
    public record Step(String name, Progress progress, Instant since) {}

    /**
     * A course that the scheme asks for.
     *
     * @param title its code in all languages while it is not published
     * @param asked per cent in the final test, null if passing is enough
     * @param reached best result in per cent, null before the first
     */
    public record CourseStanding(
            String code, Texts title, boolean published, Integer asked, Integer reached, boolean completed) {

        static CourseStanding of(
                Scheme.CompletedCourse asked, Optional<CourseVersion> current, Optional<Enrolment> taken) {
            String code = asked.course();
            return new CourseStanding(
                    code,
                    current.map(CourseVersion::getTitle).orElseGet(() -> new Texts(code, code, code)),
                    current.isPresent(),
                    asked.score().orElse(null),
                    taken.map(Enrolment::getBestScore).orElse(null),
                    taken.filter(Enrolment::isCompleted).isPresent());
        }

        /** Whether it is completed with the score that is asked for. */
        public boolean done() {
            return completed && (asked == null || reached != null && reached >= asked);
        }
    }

    /** Whether every course is completed as asked. */
    public boolean coursesAreDone() {
        return courses.stream().allMatch(CourseStanding::done);
    }

    /** Whether an application may be sent now. */
    public boolean mayApply() {
        return coursesAreDone()
                && candidacy
                        .map(Candidacy::getState)
                        .filter(state -> state.isOpen() || state == CandidacyState.GRANTED)
                        .isEmpty();
    }

    /** The steps from the application on. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(step("application", Act.APPLIED, mayApply() && candidacy.isEmpty()));
        steps.add(step("endorsement", Act.ENDORSED, isIn(CandidacyState.ENDORSEMENT)));
        steps.add(step("admission", Act.ADMITTED, isIn(CandidacyState.ADMISSION)));
        steps.add(step("handIn", Act.HANDED_IN, isIn(CandidacyState.HAND_IN)));
        boolean assessing = isIn(CandidacyState.ASSIGNMENT) || isIn(CandidacyState.ASSESSMENT);
        boolean again = isIn(CandidacyState.HAND_IN);
        boolean assessed = candidacy.map(c -> c.round(scheme).isReached()).orElse(false);
        steps.add(new Step(
                "assessment",
                assessed ? Progress.DONE : assessing ? Progress.NOW : ended(again),
                assessing || assessed ? candidacy.orElseThrow().getSince() : null));
        steps.add(step("decision", Act.GRANTED, isIn(CandidacyState.DECISION)));
        return List.copyOf(steps);
    }

    private Step step(String name, Act done, boolean now) {
        if (now) {
            return new Step(
                    name, Progress.NOW, candidacy.map(Candidacy::getSince).orElse(null));
        }
        return candidacy
                .flatMap(c -> c.last(done))
                .map(act -> new Step(name, Progress.DONE, act.getAt()))
                .orElseGet(() -> new Step(name, ended(false), null));
    }

    private Progress ended(boolean again) {
        boolean over = candidacy.filter(c -> !c.getState().isOpen()).isPresent();
        return over && !again ? Progress.ENDED : Progress.LATER;
    }

    private boolean isIn(CandidacyState state) {
        return candidacy.filter(c -> c.getState() == state).isPresent();
    }

    /** What the officials wrote to the candidate, in order: endorsement, reasons. */
    public List<CandidacyAct> words() {
        return candidacy.stream()
                .flatMap(c -> c.getActs().stream())
                .filter(act -> act.getWords() != null)
                .toList();
    }

    /** The assessments that the candidate may see: of rounds in which all are in. */
    public List<Assessment> assessments() {
        return candidacy.stream()
                .flatMap(c -> c.visibleTo(c.getPersonId(), scheme).stream())
                .toList();
    }
}
