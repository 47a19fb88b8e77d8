package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Network;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.Blueprint;
import org.ijaza.quiz.Sitting;
import org.ijaza.quiz.Sittings;
import org.omnifaces.cdi.Param;

/** The examinations of a centre, and planning one. */
@Named
@RequestScoped
public class SittingsPage {

    @Inject
    private Sittings sittings;

    @Inject
    private Network network;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "centre")
    private String centreId;

    private Centre centre;
    private List<Sitting> planned;
    private List<Blueprint> tests;
    private Long test;
    private LocalDate date;
    private LocalTime time;
    private String place;
    private String invigilator;
    private String candidates;
    private boolean everybody;

    @PostConstruct
    void load() {
        if (centreId == null || !centreId.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        centre = network.getMine(Long.parseLong(centreId));
        planned = sittings.findOf(centre.getId());
        tests = sittings.findTests();
    }

    /** Plans it at the hour as the page writes hours; where the clocks skip that hour, at the one after. */
    public void plan() throws IOException {
        List<EmailAddress> addresses = Stream.of(
                        Objects.requireNonNullElse(candidates, "").split("[\\s,;]+"))
                .filter(address -> !address.isBlank())
                .map(EmailAddress::new)
                .toList();
        long id = sittings.plan(
                centre.getId(),
                new Sittings.Plan(
                        test,
                        date.atTime(time).atZone(text.zone()).toInstant(),
                        place,
                        new EmailAddress(invigilator),
                        addresses,
                        everybody));
        external.redirect("/teach/sitting?id=" + id + "&done=sittings.planned");
    }

    public Centre getCentre() {
        return centre;
    }

    /** The latest first. */
    public List<Sitting> getPlanned() {
        return planned;
    }

    /** Those that may be sat. */
    public List<Blueprint> getTests() {
        return tests;
    }

    /** Title of the test and its course. */
    public String titleOf(Sitting sitting) {
        return tests.stream()
                .filter(candidate -> candidate.courseCode().equals(sitting.getCourseCode())
                        && candidate.code().equals(sitting.getTestCode()))
                .findFirst()
                .map(found -> text.in(found.courseTitle()) + " · " + text.in(found.title()))
                .orElse(sitting.getCourseCode());
    }

    /** The invigilator's name in the reader's script. */
    public String invigilatorOf(Sitting sitting) {
        return sitting.getInvigilator().getNames().in(caller.language());
    }

    public Long getTest() {
        return test;
    }

    public void setTest(Long test) {
        this.test = test;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getInvigilator() {
        return invigilator;
    }

    public void setInvigilator(String invigilator) {
        this.invigilator = invigilator;
    }

    public String getCandidates() {
        return candidates;
    }

    public void setCandidates(String candidates) {
        this.candidates = candidates;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
    }
}
