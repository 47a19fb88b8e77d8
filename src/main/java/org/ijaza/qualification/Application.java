package org.ijaza.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;

/** What a candidate applies with. */
@Embeddable
public class Application {

    private static final int LONGEST_PROFESSION = 200;
    private static final int MOST_YEARS = 60;

    private String profession;

    @Column(name = "experience_years")
    private int experienceYears;

    private String background;
    private String languages;
    private String country;

    @Column(name = "endorsing_centre_id")
    private long endorsingCentreId;

    protected Application() {}

    /**
     * @param experienceYears in the field, 0 to 60
     * @param background experience and motives in the candidate's own words
     * @param languages in which to teach; at least one
     * @param country where to teach, ISO 3166-1 alpha-2
     * @param endorsingCentreId the centre that is asked for an endorsement
     * @throws Invalid that names the field
     */
    public Application(
            String profession,
            int experienceYears,
            String background,
            Set<Language> languages,
            String country,
            long endorsingCentreId) {
        this.profession = Words.needed("profession", profession, LONGEST_PROFESSION);
        if (experienceYears < 0 || experienceYears > MOST_YEARS) {
            throw new Invalid("experienceYears", "candidacy.invalid.years", MOST_YEARS);
        }
        this.experienceYears = experienceYears;
        this.background = Words.needed("background", background);
        if (languages.isEmpty()) {
            throw new Invalid("languages", "candidacy.invalid.languages");
        }
        this.languages = languages.stream().sorted().map(Language::code).collect(Collectors.joining(","));
        this.country = country;
        this.endorsingCentreId = endorsingCentreId;
    }

    /** What is left once the papers are erased: where and in which languages, which the decision is about. */
    Application erased() {
        Application left = new Application();
        left.profession = "";
        left.background = "";
        left.languages = languages;
        left.country = country;
        left.endorsingCentreId = endorsingCentreId;
        return left;
    }

    public String getProfession() {
        return profession;
    }

    public int getExperienceYears() {
        return experienceYears;
    }

    public String getBackground() {
        return background;
    }

    /** In which to teach, in the order of the platform. */
    public List<Language> getLanguages() {
        return Arrays.stream(languages.split(","))
                .map(code -> Language.of(code).orElseThrow())
                .toList();
    }

    /** Where to teach, ISO 3166-1 alpha-2. */
    public String getCountry() {
        return country;
    }

    /** Id of the centre that is asked for an endorsement. */
    public long getEndorsingCentreId() {
        return endorsingCentreId;
    }
}
