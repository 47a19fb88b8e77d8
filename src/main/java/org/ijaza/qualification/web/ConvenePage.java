package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ijaza.account.Person;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.Candidacies;
import org.ijaza.qualification.Scheme;
import org.ijaza.qualification.meeting.Meetings;
import org.omnifaces.cdi.Param;

/** Convening a meeting of a centre. */
@Named
@RequestScoped
public class ConvenePage extends ChosenMembers {

    @Inject
    private Meetings meetings;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Centres centres;

    @Inject
    private Caller caller;

    @Inject
    @Param(name = "centre")
    private Long id;

    private List<Person> certifiers;
    private String kind;
    private LocalDate day;
    private Language language;

    @PostConstruct
    void load() {
        certifiers = meetings.findCertifiers(Optional.ofNullable(id).orElseThrow(NotFound::new));
        certifiers.forEach(one -> getMembers().add(one.getId()));
        language = caller.language();
    }

    public String convene() {
        long meeting = meetings.convene(id, kind, day, language, Set.copyOf(getMembers()), getChair());
        return "/certify/meeting?faces-redirect=true&done=meeting.convened&id=" + meeting;
    }

    public Centre getCentre() {
        return centres.getCentre(id);
    }

    public List<Person> getCertifiers() {
        return certifiers;
    }

    public List<Scheme> getSchemes() {
        return candidacies.findSchemes();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
