package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import org.ijaza.platform.Caller;
import org.ijaza.qualification.Agreements;
import org.ijaza.qualification.Agreements.Agreement;

/** How far assessors agree, rubric by rubric and pair by pair. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private Agreements agreements;

    @Inject
    private Caller caller;

    private List<Agreement> rows;

    /** Read once a request. */
    public List<Agreement> getRows() {
        if (rows == null) {
            rows = agreements.find();
        }
        return rows;
    }

    /** With two decimals; a dash where it says nothing. */
    public String kappa(Agreement row) {
        NumberFormat format = NumberFormat.getInstance(caller.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return row.kappa().map(format::format).orElse("–");
    }
}
