package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.meeting.Deliberations;
import org.ijaza.qualification.meeting.MeetingView;
import org.ijaza.qualification.meeting.Meetings;
import org.omnifaces.cdi.Param;

/** One meeting: its agenda, who is present, its minutes. */
@Named
@RequestScoped
public class MeetingPage extends ChosenMembers {

    @Inject
    private Deliberations deliberations;

    @Inject
    private Meetings meetings;

    @Inject
    @Param
    private Long id;

    private MeetingView view;
    private List<Person> certifiers;

    @PostConstruct
    void load() {
        view = deliberations.getView(Optional.ofNullable(id).orElseThrow(NotFound::new));
        setMembers(new ArrayList<>(view.meeting().getMembers()));
        setChair(view.meeting().getChairId());
    }

    public String arrange() {
        meetings.arrange(id, Set.copyOf(getMembers()), getChair());
        return done("arranged");
    }

    public String close() {
        deliberations.close(id);
        return done("closed");
    }

    public String callOff() {
        meetings.callOff(id);
        return done("called-off");
    }

    private String done(String what) {
        return "/certify/meeting?faces-redirect=true&done=meeting." + what + "&id=" + id;
    }

    public MeetingView getView() {
        return view;
    }

    /** Who may be present; read once a request. */
    public List<Person> getCertifiers() {
        if (certifiers == null) {
            certifiers = meetings.findEligible(id);
        }
        return certifiers;
    }
}
