package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.invitation.Acceptance;
import org.ijaza.centre.invitation.Offer;
import org.ijaza.platform.Invalid;
import org.omnifaces.cdi.Param;

/** Where the mailed link of an invitation leads. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private Acceptance acceptance;

    @Inject
    private ExternalContext external;

    @Inject
    @Param
    private String token;

    private Offer offer;
    private String nameArabic;
    private String nameLatin;
    private String password;
    private boolean consent;

    @PostConstruct
    void look() {
        acceptance.findOffer(token).ifPresent(found -> {
            offer = found;
            nameArabic = found.nameArabic();
            nameLatin = found.nameLatin();
        });
    }

    public void accept() throws IOException {
        acceptance.accept(token);
        external.redirect("/learn/?done=centre.accepted");
    }

    public void register() throws IOException {
        if (!consent) {
            throw new Invalid("consent", "account.consent.missing");
        }
        acceptance.register(token, password, new PersonNames(nameArabic, nameLatin));
        external.redirect("/account/sign-in?done=centre.joined");
    }

    /** What is offered, null if the link does not work (any more). */
    public Offer getOffer() {
        return offer;
    }

    /** Name of the way in which it can be accepted, null if it cannot. */
    public String getWay() {
        return offer == null ? null : offer.way().name();
    }

    public String getSignInAddress() {
        String here = "/centre/invitation?token=" + token;
        return "/account/sign-in?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
