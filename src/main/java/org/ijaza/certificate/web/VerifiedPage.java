package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.certificate.Verification;
import org.ijaza.certificate.Verified;

/** The answer to a number and a code. */
@Named
@RequestScoped
public class VerifiedPage {

    @Inject
    private Verification verification;

    private String number;
    private String code;
    private Verified verified;

    public void open() {
        verified = verification
                .find(number == null ? "" : number, code == null ? "" : code)
                .orElse(null);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** What the register says, null if number and code belong to no certificate. */
    public Verified getVerified() {
        return verified;
    }
}
