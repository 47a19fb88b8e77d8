package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Language;

/** Somebody's own names, country and language. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private People people;

    @Inject
    private ExternalContext external;

    private String email;
    private String nameArabic;
    private String nameLatin;
    private String country;
    private Language language;
    private boolean certified;

    @PostConstruct
    void load() {
        Person self = people.getSelf();
        email = self.getEmail();
        nameArabic = self.getNames().getArabic();
        nameLatin = self.getNames().getLatin();
        country = self.getCountry();
        language = self.getLanguage();
        certified = people.isSelfCertified();
    }

    public void save() throws IOException {
        people.introduceSelf(new PersonNames(nameArabic, nameLatin), country, language);
        // this browser may have chosen another language before: the newest choice counts
        external.redirect("/account/?done=account.saved&lang=" + language.code());
    }

    /** Whether a certificate carries the names, so that they are not changed here. */
    public boolean isCertified() {
        return certified;
    }

    public String getEmail() {
        return email;
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
}
