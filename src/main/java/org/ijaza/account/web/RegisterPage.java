package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.PersonNames;
import org.ijaza.account.Registration;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;

/** Registering. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    private Registration registration;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    private String email;
    private String password;
    private String nameArabic;
    private String nameLatin;
    private String country;
    private Language language;
    private boolean consent;

    @PostConstruct
    void preselect() {
        language = caller.language();
    }

    public void register() throws IOException {
        if (!consent) {
            throw new Invalid("consent", "account.consent.missing");
        }
        registration.register(
                new EmailAddress(email), password, new PersonNames(nameArabic, nameLatin), country, language);
        external.redirect("/account/registered");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNameArabic() {
        return nameArabic;
    }

    public void setNameArabic(String nameArabic) {
        this.nameArabic = nameArabic;
    }

    public String getNameLatin() {
        return nameLatin;
    }

    public void setNameLatin(String nameLatin) {
        this.nameLatin = nameLatin;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
