package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.BankChoice;
import org.ijaza.quiz.BankQuestion;
import org.ijaza.quiz.correction.CorrectionSheet;
import org.ijaza.quiz.correction.KeyCorrections;
import org.omnifaces.cdi.Param;

/** A question with both keys, what the right one would change, and the decision on it. */
@Named
@RequestScoped
public class KeyCorrectionPage {

    @Inject
    private KeyCorrections corrections;

    @Inject
    @Param(name = "question")
    private Long questionId;

    private CorrectionSheet sheet;
    private String reason;
    private String words;

    @PostConstruct
    void load() {
        sheet = corrections.getSheet(Optional.ofNullable(questionId).orElseThrow(NotFound::new));
    }

    /** Proposes that the newer key counts. */
    public String propose() {
        corrections.propose(questionId, reason);
        return here("keyCorrection.proposed");
    }

    /** Decides that it does. */
    public String approve() {
        corrections.approve(questionId);
        return here("keyCorrection.approved");
    }

    /** Decides that it does not. */
    public String reject() {
        corrections.reject(questionId, words);
        return here("keyCorrection.rejected");
    }

    private String here(String done) {
        return "/author/correction?faces-redirect=true&question=" + questionId + "&done=" + done;
    }

    /** A choice with what each version says of it. */
    public record Both(Texts text, boolean before, boolean now) {}

    /** The choices in the order in which they were written; none where the answer is typed. */
    public List<Both> getChoices() {
        List<BankChoice> asked = sheet.keys().asked().choices();
        List<BankChoice> corrected = sheet.keys().corrected().choices();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Both(
                        asked.get(i).text(),
                        asked.get(i).correct(),
                        corrected.get(i).correct()))
                .toList();
    }

    public BankQuestion getQuestion() {
        return sheet.keys().asked();
    }

    public CorrectionSheet getSheet() {
        return sheet;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
