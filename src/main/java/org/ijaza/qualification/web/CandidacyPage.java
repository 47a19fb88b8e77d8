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
import java.util.Optional;
import java.util.Set;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.qualification.Application;
import org.ijaza.qualification.Candidacies;
import org.ijaza.qualification.Candidacy;
import org.ijaza.qualification.CandidacyState;
import org.ijaza.qualification.HandIns;
import org.ijaza.qualification.HandedIn;
import org.ijaza.qualification.Scheme;
import org.ijaza.qualification.Schemes;
import org.ijaza.qualification.Way;
import org.omnifaces.cdi.Param;

/** The candidate's own way: what is done, what is missing, who must act, and what the candidate can do now. */
@Named
@RequestScoped
public class CandidacyPage {

    private static final String DONE = "/certify/candidacy?faces-redirect=true&kind=%s&done=candidacy.%s";

    @Inject
    private Candidacies candidacies;

    @Inject
    private HandIns handIns;

    @Inject
    private Centres centres;

    @Inject
    private Caller caller;

    @Inject
    @Param
    private String kind;

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
    private String appealReasons;

    /** Before anything of the page is looked at: a form that was sent is read against what the page shows. */
    @PostConstruct
    void load() {
        way = candidacies.getMyWay(getKind());
        country = caller.country();
        way.candidacy()
                .filter(one -> one.getState() == CandidacyState.DRAFT)
                .map(Candidacy::getApplication)
                .ifPresent(this::show);
    }

    private void show(Application application) {
        profession = application.getProfession();
        experienceYears = application.getExperienceYears();
        background = application.getBackground();
        arabic = application.getLanguages().contains(Language.AR);
        french = application.getLanguages().contains(Language.FR);
        english = application.getLanguages().contains(Language.EN);
        country = application.getCountry();
        centre = application.getEndorsingCentreId();
    }

    public String apply() {
        candidacies.apply(getKind(), application());
        return done("applied");
    }

    /** Keeps the application without sending it. */
    public String write() {
        candidacies.write(getKind(), application());
        return done("written");
    }

    private Application application() {
        if (centre == null) {
            throw new Invalid("centre", "candidacy.invalid.centre");
        }
        return new Application(
                profession, Objects.requireNonNullElse(experienceYears, -1), background, languages(), country, centre);
    }

    private String done(String what) {
        return DONE.formatted(getKind(), what);
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
            handIns.addFile(getKind(), file.getSubmittedFileName(), content.readAllBytes());
        }
        return done("file-added");
    }

    public String removeFile(long id) {
        handIns.removeFile(getKind(), id);
        return done("file-removed");
    }

    public String handIn() {
        handIns.handIn(getKind());
        return done("handed-in");
    }

    public String withdraw() {
        candidacies.withdraw(getKind());
        return done("withdrawn");
    }

    public String appeal() {
        candidacies.appeal(getKind(), appealReasons);
        return done("appealed");
    }

    /** The kind of certificate; that of trainers unless the address says another. */
    public String getKind() {
        return Optional.ofNullable(kind).orElse(Schemes.TRAINER);
    }

    /** The other certificates that can be applied for. */
    public List<Scheme> getOthers() {
        return candidacies.findSchemes().stream()
                .filter(scheme -> !scheme.kind().equals(getKind()))
                .toList();
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

    public String getAppealReasons() {
        return appealReasons;
    }

    public void setAppealReasons(String appealReasons) {
        this.appealReasons = appealReasons;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
