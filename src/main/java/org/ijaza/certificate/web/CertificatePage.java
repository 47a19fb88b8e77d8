package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.certificate.Register;
import org.ijaza.certificate.Withdrawals;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** One certificate in the register, and taking it back. */
@Named
@RequestScoped
public class CertificatePage {

    @Inject
    private Register register;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    @Param
    private Long id;

    private Register.Entry entry;
    private String reason;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound();
        }
        entry = register.getEntry(id);
    }

    public String withdraw() {
        withdrawals.withdraw(id, reason);
        return "/certify/certificate?faces-redirect=true&done=register.withdrawn&id=" + id;
    }

    public Register.Entry getEntry() {
        return entry;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
