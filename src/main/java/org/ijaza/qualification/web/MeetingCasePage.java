package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Countries;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.CaseView;
import org.ijaza.qualification.Cases;
import org.ijaza.qualification.meeting.Deliberations;
import org.ijaza.qualification.meeting.MeetingView;
import org.omnifaces.cdi.Param;

/** One candidacy on the agenda of a meeting: its evidence on one page, and the decision. */
@Named
@RequestScoped
public class MeetingCasePage {

    @Inject
    private Deliberations deliberations;

    @Inject
    private Cases cases;

    @Inject
    private Countries countries;

    @Inject
    private Caller caller;

    @Inject
    @Param
    private Long meeting;

    @Inject
    @Param
    private Long id;

    private MeetingView held;
    private MeetingView.Item item;
    private CaseView view;
    private String words;

    @PostConstruct
    void load() {
        if (meeting == null || id == null) {
            throw new NotFound();
        }
        held = deliberations.getView(meeting);
        item = held.agenda().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        view = cases.getView(id);
    }

    public String grant() {
        deliberations.grant(meeting, id, words);
        return next("granted");
    }

    public String refuse() {
        deliberations.refuse(meeting, id, words);
        return next("refused");
    }

    /** To the next that is not decided, else back to the meeting. */
    private String next(String what) {
        Optional<MeetingView.Item> following =
                held.open().stream().filter(one -> one.id() != id).findFirst();
        return following
                .map(one -> "/certify/meeting-case?faces-redirect=true&done=candidacy." + what + "&meeting=" + meeting
                        + "&id=" + one.id())
                .orElse("/certify/meeting?faces-redirect=true&done=candidacy." + what + "&id=" + meeting);
    }

    public MeetingView getMeetingView() {
        return held;
    }

    public MeetingView.Item getItem() {
        return item;
    }

    public CaseView getView() {
        return view;
    }

    /** Its place on the agenda, from 1. */
    public int getPlace() {
        return held.agenda().indexOf(item) + 1;
    }

    /** The one before on the agenda, null if it is the first. */
    public MeetingView.Item getPrevious() {
        return at(getPlace() - 2);
    }

    /** The one after it on the agenda, null if it is the last. */
    public MeetingView.Item getNext() {
        return at(getPlace());
    }

    private MeetingView.Item at(int index) {
        List<MeetingView.Item> agenda = held.agenda();
        return index >= 0 && index < agenda.size() ? agenda.get(index) : null;
    }

    /** Message key of what stands against the reader's deciding, null if nothing. */
    public String getObstacle() {
        return view.obstacle().orElse(null);
    }

    /** Name of the country in which the candidate wants to teach. */
    public String getCountry() {
        String code = view.candidacy().getApplication().getCountry();
        return countries
                .find(code)
                .map(one -> one.getName().in(caller.language()))
                .orElse(code);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
