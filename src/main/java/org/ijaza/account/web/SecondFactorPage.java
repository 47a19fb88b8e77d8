package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ijaza.account.OwnFactor;
import org.ijaza.account.SecondFactors;
import org.ijaza.account.SharedSecret;
import org.ijaza.platform.Caller;

/**
 * Setting up the second factor. New recovery codes are shown in the answer to the form that made them, without a
 * redirect: nobody, the server included, can show them again.
 */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final String ADDRESS = "/account/second-factor";

    @Inject
    private SecondFactors factors;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    private OwnFactor factor;
    private List<String> codes = List.of();
    private String password;
    private String code;

    @PostConstruct
    void load() {
        if (caller.personId().isPresent()) {
            factor = factors.getOwn();
        }
    }

    public void propose() throws IOException {
        factors.propose(password);
        external.redirect(ADDRESS);
    }

    public void confirm() {
        codes = factors.confirm(code);
    }

    public void renewCodes() {
        codes = factors.renewCodes(password);
    }

    public void turnOff() throws IOException {
        factors.turnOff(password);
        external.redirect(ADDRESS + "?done=factor.off");
    }

    /** Recovery codes that were made just now; empty otherwise. */
    public List<String> getCodes() {
        return codes;
    }

    public boolean isOn() {
        return factor.standing().on();
    }

    public boolean isRequired() {
        return factor.standing().isRequired();
    }

    /** Whether nothing else opens before it is set up. */
    public boolean isConfined() {
        return caller.isConfined();
    }

    /** Until when it must be set up; null if there is nothing to do. */
    public Instant getDue() {
        return factor.standing().due().orElse(null);
    }

    public Instant getOnSince() {
        return factor.onSince().orElse(null);
    }

    public long getCodesLeft() {
        return factor.codesLeft();
    }

    /** Whether a secret waits to be confirmed. */
    public boolean isProposed() {
        return factor.proposed().isPresent();
    }

    /** The secret to be typed, in groups. */
    public String getSecret() {
        return factor.proposed().map(SharedSecret::grouped).orElse("");
    }

    /** The secret to be read by a camera. */
    public String getPicture() {
        return factor.proposed().map(SharedSecret::address).map(QrPicture::of).orElse("");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
