package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Countries;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.Act;
import org.ijaza.qualification.Admissions;
import org.ijaza.qualification.Assessments;
import org.ijaza.qualification.CandidacyState;
import org.ijaza.qualification.CaseView;
import org.ijaza.qualification.Cases;
import org.ijaza.qualification.Decisions;
import org.ijaza.qualification.Duty;
import org.ijaza.qualification.Endorsements;
import org.ijaza.qualification.Moves;
import org.ijaza.qualification.requirement.Criterion;
import org.ijaza.qualification.requirement.Task;
import org.omnifaces.cdi.Param;

/** One candidacy for those who may act in it. */
@Named
@RequestScoped
public class CasePage {

    @Inject
    private Cases cases;

    @Inject
    private Endorsements endorsements;

    @Inject
    private Admissions admissions;

    @Inject
    private Assessments assessments;

    @Inject
    private Decisions decisions;

    @Inject
    private Moves moves;

    @Inject
    private Countries countries;

    @Inject
    private Caller caller;

    @Inject
    @Param
    private Long id;

    private CaseView view;

    private String words;
    private String comment;
    private String moveReason;
    private List<Long> assessors = new ArrayList<>();
    private final Map<String, Integer> levels = new HashMap<>();

    /** Before anything of the page is looked at: a form that was sent is read against what the page shows. */
    @PostConstruct
    void load() {
        view = cases.getView(Optional.ofNullable(id).orElseThrow(NotFound::new));
        view.free().stream()
                .limit(view.free().isEmpty() ? 0 : getMissing())
                .forEach(one -> assessors.add(one.person().getId()));
    }

    public String endorse() {
        endorsements.endorse(id, words);
        return done("endorsed");
    }

    public String refuseEndorsement() {
        endorsements.refuse(id, words);
        return done("refused");
    }

    public String admit() {
        admissions.admit(id, words);
        return done("admitted");
    }

    public String refuseAdmission() {
        admissions.refuse(id, words);
        return done("refused");
    }

    public String assign() {
        assessments.assign(id, assessors);
        return done("assigned");
    }

    public String rate() {
        assessments.rate(id, levels, comment);
        return done("rated");
    }

    public String declareTrained() {
        assessments.declare(id, Act.TRAINED);
        return done("declared");
    }

    public String declareRelated() {
        assessments.declare(id, Act.RELATED);
        return done("declared");
    }

    public String grant() {
        decisions.grant(id, words);
        return done("granted");
    }

    public String uphold() {
        decisions.uphold(id, words);
        return done("upheld");
    }

    public String grantOnAppeal() {
        decisions.grantOnAppeal(id, words);
        return done("granted");
    }

    /** Puts the candidacy on the version of the scheme that new candidates begin with. */
    public String move() {
        moves.move(id, view.current().version(), moveReason);
        return done("moved");
    }

    public String refuse() {
        decisions.refuse(id, words);
        return done("refused");
    }

    /** To the queue: who has acted may have lost sight of the case, by the act itself. */
    private static String done(String what) {
        return "/certify/desk?faces-redirect=true&done=candidacy." + what;
    }

    public CaseView getView() {
        return view;
    }

    /** Whether the reader may do this now. */
    public boolean may(String duty) {
        return view.obstacle().isEmpty()
                && !isAlreadyRated()
                && view.duty().filter(one -> one == Duty.valueOf(duty)).isPresent();
    }

    /** Message key of what stands against the reader's doing what is next, null if nothing. */
    public String getObstacle() {
        return view.obstacle().orElse(null);
    }

    /** Whether the reader has rated and others are still to. */
    public boolean isAlreadyRated() {
        return view.candidacy().getState() == CandidacyState.ASSESSMENT
                && view.candidacy()
                        .ownAssessment(caller.signedIn())
                        .filter(own -> own.isRated())
                        .isPresent();
    }

    /** What the reader rates by. */
    public List<Criterion> getRubric() {
        return view.candidacy().findTask(view.scheme()).map(Task::rubric).orElse(List.of());
    }

    /** How many assessors are to be named. */
    public int getMissing() {
        return view.candidacy().round(view.scheme()).missing();
    }

    /** Name of the country in which the candidate wants to teach. */
    public String getCountry() {
        String code = view.candidacy().getApplication().getCountry();
        return countries.findAll().stream()
                .filter(one -> one.getCode().equals(code))
                .map(one -> one.getName().in(caller.language()))
                .findFirst()
                .orElse(code);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(String moveReason) {
        this.moveReason = moveReason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public List<Long> getAssessors() {
        return assessors;
    }

    public void setAssessors(List<Long> assessors) {
        this.assessors = assessors;
    }

    /** Chosen levels by criterion. */
    public Map<String, Integer> getLevels() {
        return levels;
    }
}
