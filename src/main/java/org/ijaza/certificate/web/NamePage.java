package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.ijaza.account.People;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.Certificate;
import org.ijaza.certificate.Certificates;
import org.ijaza.certificate.Correction;
import org.ijaza.certificate.Corrections;
import org.ijaza.certificate.Standing;

/** Asking that a certificate of one's own bear the right name, and what became of it. */
@Named
@RequestScoped
public class NamePage {

    @Inject
    private Certificates certificates;

    @Inject
    private Corrections corrections;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    private List<Certificate> correctable;
    private List<Correction> requests;
    private String number;
    private String nameArabic;
    private String nameLatin;
    private String reason;

    @PostConstruct
    void load() {
        correctable = certificates.findMine().stream()
                .filter(certificate -> certificate.standing(clock.instant()) != Standing.WITHDRAWN
                        && certificate.standing(clock.instant()) != Standing.SUPERSEDED)
                .toList();
        requests = corrections.findMine();
        PersonNames names = people.getSelf().getNames();
        nameArabic = names.getArabic();
        nameLatin = names.getLatin();
    }

    public String ask() {
        corrections.ask(number, new PersonNames(nameArabic, nameLatin), reason);
        return "/certify/name?faces-redirect=true&done=correction.asked";
    }

    public List<Certificate> getCorrectable() {
        return correctable;
    }

    public List<Correction> getRequests() {
        return requests;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
