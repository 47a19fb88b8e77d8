package org.ijaza.certificate;

import java.time.LocalDate;
import java.util.List;
import org.ijaza.platform.Language;

/** One trainer's certificate, seen as what it lets its holder teach. */
public final class Licence {

    private final Certificate certificate;
    private final Scope scope;
    private final boolean holderIsActive;
    private final LocalDate today;

    Licence(Certificate certificate, boolean holderIsActive, LocalDate today) {
        this.certificate = certificate;
        this.scope = certificate.scope().orElseThrow();
        this.holderIsActive = holderIsActive;
        this.today = today;
    }

    boolean allows(String courseCode, Language language, String country, LocalDate day) {
        return holderIsActive
                && scope.covers(courseCode, language, country)
                && !day.isBefore(certificate.getIssuedOn())
                && certificate.standingOn(day).isInForce();
    }

    public Certificate getCertificate() {
        return certificate;
    }

    public Scope getScope() {
        return scope;
    }

    /** What the certificate is worth today. */
    public Standing getStanding() {
        return certificate.standingOn(today);
    }

    /** The languages of the scope in which its course may be led today. */
    public List<Language> getLanguagesToday() {
        return scope.getLanguages().stream()
                .filter(language -> allows(scope.getCourseCode(), language, scope.getCountry(), today))
                .toList();
    }
}
