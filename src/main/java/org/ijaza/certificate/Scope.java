package org.ijaza.certificate;

import com.ibm.icu.text.ListFormatter;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** What a trainer's certificate licenses to teach: one course, in some languages, in one country. */
@Embeddable
public class Scope {

    @Column(name = "scope_course")
    private String courseCode;

    /** Their codes, with spaces between. */
    @Column(name = "scope_languages")
    private String languages;

    @Column(name = "scope_country")
    private String country;

    protected Scope() {}

    /**
     * @param languages at least one
     * @param country ISO 3166-1 alpha-2 code
     * @throws IllegalArgumentException if there is no language
     */
    Scope(String courseCode, Set<Language> languages, String country) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a scope has at least one language");
        }
        this.courseCode = Objects.requireNonNull(courseCode);
        this.languages = EnumSet.copyOf(languages).stream().map(Language::code).collect(Collectors.joining(" "));
        this.country = Objects.requireNonNull(country);
    }

    boolean covers(String courseCode, Language language, String country) {
        return this.courseCode.equals(courseCode) && getLanguages().contains(language) && this.country.equals(country);
    }

    public String getCourseCode() {
        return courseCode;
    }

    /** At least one, in the order of the platform's languages. */
    public Set<Language> getLanguages() {
        return Arrays.stream(languages.split(" "))
                .flatMap(code -> Language.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /** The names of the languages as a list in a language, for example "arabe et français". */
    public String languagesIn(Language reader) {
        Locale locale = Locale.forLanguageTag(reader.code());
        List<String> names = getLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.code()).getDisplayLanguage(locale))
                .toList();
        return ListFormatter.getInstance(locale).format(names);
    }

    /** The same in all three languages. */
    Texts languagesInEach() {
        return new Texts(languagesIn(Language.AR), languagesIn(Language.FR), languagesIn(Language.EN));
    }

    /** ISO 3166-1 alpha-2 code. */
    public String getCountry() {
        return country;
    }
}
