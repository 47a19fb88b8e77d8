package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.ijaza.certificate.CohortsLed;
import org.ijaza.certificate.CohortsLed.Declared;
import org.ijaza.platform.Invalid;
import org.ijaza.qualification.HandedIn;
import org.omnifaces.cdi.Param;

/** The cohorts that the reader led, for the renewal of a certificate. */
@Named
@RequestScoped
public class LedPage {

    @Inject
    private CohortsLed cohorts;

    @Inject
    @Param
    private String certificate;

    private CohortsLed.Mine mine;
    private LocalDate endedOn;
    private Integer trainees;
    private String rating;
    private String words;
    private Part proof;

    @PostConstruct
    void load() {
        mine = cohorts.getMine(Objects.requireNonNullElse(certificate, ""));
    }

    public String declare() throws IOException {
        if (proof == null) {
            throw new Invalid("proof", "candidacy.invalid.noFile");
        }
        if (proof.getSize() > HandedIn.LARGEST) {
            throw new Invalid("proof", "candidacy.invalid.large");
        }
        try (InputStream content = proof.getInputStream()) {
            cohorts.declare(
                    certificate,
                    new Declared(
                            endedOn,
                            Objects.requireNonNullElse(trainees, 0),
                            number(rating),
                            words,
                            proof.getSubmittedFileName(),
                            content.readAllBytes()));
        }
        return done("declared");
    }

    /** In any digits, which it reads by itself; null if it is none, which is told as a rating that cannot be. */
    private static BigDecimal number(String typed) {
        try {
            return new BigDecimal(typed.strip().replaceAll("[,\u066B]", "."));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public String takeBack(long id) {
        cohorts.takeBack(certificate, id);
        return done("takenBack");
    }

    private String done(String what) {
        return "/teach/led?faces-redirect=true&done=led." + what + "&certificate=" + certificate;
    }

    public CohortsLed.Mine getMine() {
        return mine;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public Integer getTrainees() {
        return trainees;
    }

    public void setTrainees(Integer trainees) {
        this.trainees = trainees;
    }

    /** As it is typed: with a point or a comma, in any digits. */
    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Part getProof() {
        return proof;
    }

    public void setProof(Part proof) {
        this.proof = proof;
    }
}
