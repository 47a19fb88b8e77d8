package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.course.review.AdaptationSheet;
import org.ijaza.course.review.Adaptations;
import org.ijaza.course.review.NationalLesson;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** A country's own lessons beside those of the course, and what changed in these since. */
@Named
@RequestScoped
public class AdaptationPage {

    @Inject
    private Adaptations adaptations;

    @Inject
    @Param(name = "draft")
    private Long draftId;

    private AdaptationSheet sheet;
    private String id;
    private String place;
    private boolean replacing = true;
    private int minutes = 10;
    private final Map<Language, String> titles = new EnumMap<>(Language.class);

    @PostConstruct
    void load() {
        sheet = adaptations.getSheet(Optional.ofNullable(draftId).orElseThrow(NotFound::new));
    }

    public String add() {
        String[] target = Objects.requireNonNullElse(place, "").split("/", 2);
        Texts title = new Texts(title(Language.AR), title(Language.FR), title(Language.EN));
        adaptations.add(
                draftId, new NationalLesson(id, target[0], target[target.length - 1], replacing, title, minutes));
        return here("adaptation.added");
    }

    private String title(Language language) {
        return Objects.requireNonNullElse(titles.get(language), "").strip();
    }

    public String remove(String lesson) {
        adaptations.remove(draftId, lesson);
        return here("adaptation.removed");
    }

    public String confirm(String lesson) {
        adaptations.confirm(draftId, lesson);
        return here("adaptation.confirmed");
    }

    private String here(String done) {
        return "/author/adaptation?faces-redirect=true&draft=" + draftId + "&done=" + done;
    }

    public AdaptationSheet getSheet() {
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The lesson of the course that the new one replaces or follows: module/lesson. */
    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public boolean isReplacing() {
        return replacing;
    }

    public void setReplacing(boolean replacing) {
        this.replacing = replacing;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Map<Language, String> getTitles() {
        return titles;
    }
}
