package org.ijaza.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * On whose behalf the present request (or job) runs: the language that answers go out in, and the person once
 * the sign-in mechanism has recognised one. A job runs as nobody, in Arabic, until it says otherwise.
 */
@RequestScoped
public class Caller {

    /** The country whose customs dates follow for people who have not said theirs: the regional centre's. */
    public static final String DEFAULT_COUNTRY = "TN";

    private Language language = Language.AR;
    private String country = DEFAULT_COUNTRY;
    private Long personId;
    private String address = "";
    private boolean confined;

    public Language language() {
        return language;
    }

    /** Country (ISO 3166-1 alpha-2) whose course adaptations and customs apply. */
    public String country() {
        return country;
    }

    /** Locale for dates and numbers. */
    public Locale locale() {
        return language.localeIn(country);
    }

    /** Id of the signed-in person, empty for visitors and jobs. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /**
     * Id of the signed-in person.
     *
     * @throws NotSignedIn if nobody is
     */
    public long signedIn() {
        return personId().orElseThrow(NotSignedIn::new);
    }

    /** Network address of the request, empty for jobs. Held for limits only, never logged. */
    public String address() {
        return address;
    }

    public void speaks(Language language) {
        this.language = language;
    }

    public void comesFrom(String address) {
        this.address = address;
    }

    /**
     * Whether the person must first complete what signing in needs (a second factor that is overdue) and may open
     * nothing else.
     */
    public boolean isConfined() {
        return confined;
    }

    /** Told by the sign-in mechanism. */
    public void confine() {
        confined = true;
    }

    /** Told by the sign-in mechanism, once it has recognised the person. */
    public void is(long personId, String country) {
        this.personId = personId;
        this.country = country;
    }
}
