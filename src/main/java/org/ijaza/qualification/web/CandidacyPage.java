package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.qualification.Application;
import org.ijaza.qualification.Candidacies;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.HandedIn;
import org.ijaza.qualification.Way;

/** The candidate's own way: what is done, what is missing, who must act, and what the candidate can do now. */
@Named
@RequestScoped
public class CandidacyPage {

    private static final String DONE = "/certify/candidacy?faces-redirect=true&done=candidacy.";

    @Inject
    private Candidacies candidacies;

    @Inject
    private Centres centres;

    @Inject
    private Caller caller;

    private Way way;
    private List<Centre> offered;

    private String profession;
    private Integer experienceYears;
    private String background;
    private boolean arabic;
    private boolean french;
    private boolean english;
    private String country;
    private Long centre;
    private Part file;

    /** Before anything of the page is looked at: a form that was sent is read against what the page shows. */
    @PostConstruct
    void load() {
        way = candidacies.getMyWay();
        country = caller.country();
    }

    public String apply() {
        if (centre == null) {
            throw new Invalid("centre", "candidacy.invalid.centre");
        }
        candidacies.apply(new Application(
                profession, Objects.requireNonNullElse(experienceYears, -1), background, languages(), country, centre));
        return DONE + "applied";
    }

    private Set<Language> languages() {
        Set<Language> chosen = EnumSet.noneOf(Language.class);
        if (arabic) {
            chosen.add(Language.AR);
        }
        if (french) {
            chosen.add(Language.FR);
        }
        if (english) {
            chosen.add(Language.EN);
        }
        return chosen;
    }

    public String addFile() throws IOException {
        if (file == null) {
            throw new Invalid("file", "candidacy.invalid.noFile");
        }
        if (file.getSize() > HandedIn.LARGEST) {
            throw new Invalid("file", "candidacy.invalid.large");
        }
        try (InputStream content = file.getInputStream()) {
            candidacies.addFile(file.getSubmittedFileName(), content.readAllBytes());
        }
        return DONE + "file-added";
    }

    public String removeFile(long id) {
        candidacies.removeFile(id);
        return DONE + "file-removed";
    }

    public String handIn() {
        candidacies.handIn();
        return DONE + "handed-in";
    }

    public String withdraw() {
        candidacies.withdraw();
        return DONE + "withdrawn";
    }

    public Way getWay() {
        return way;
    }

    /** Null before applying. */
    public Candidacy getCandidacy() {
        return way.candidacy().orElse(null);
    }

    /** What is added, or was handed in last. */
    public List<HandedIn> getFiles() {
        return way.candidacy()
                .map(candidacy -> candidacy.filesOf(candidacy.getRound()))
                .orElse(List.of());
    }

    public String getSchemeTitle() {
        return way.scheme().title().in(caller.language());
    }

    /** The centres that can be asked for an endorsement, by name. */
    public List<Centre> getCentres() {
        if (offered == null) {
            Collator collator = Collator.getInstance(caller.locale());
            offered = centres.findAll().stream()
                    .sorted(Comparator.comparing(one -> one.getName().in(caller.language()), collator))
                    .toList();
        }
        return offered;
    }

    public String getProfession() {
        return profession;
    }

    public void setProfession(String profession) {
        this.profession = profession;
    }

    public Integer getExperienceYears() {
        return experienceYears;
    }

    public void setExperienceYears(Integer experienceYears) {
        this.experienceYears = experienceYears;
    }

    public String getBackground() {
        return background;
    }

    public void setBackground(String background) {
        this.background = background;
    }

    public boolean isArabic() {
        return arabic;
    }

    public void setArabic(boolean arabic) {
        this.arabic = arabic;
    }

    public boolean isFrench() {
        return french;
    }

    public void setFrench(boolean french) {
        this.french = french;
    }

    public boolean isEnglish() {
        return english;
    }

    public void setEnglish(boolean english) {
        this.english = english;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Long getCentre() {
        return centre;
    }

    public void setCentre(Long centre) {
        this.centre = centre;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
