package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.CaseView;
import org.ijaza.qualification.Cases;
import org.ijaza.qualification.Evidence;
import org.ijaza.qualification.Item;
import org.ijaza.qualification.Proofs;
import org.omnifaces.cdi.Param;

/** One piece of what a candidate put forward, for those who recognise it or not. */
@Named
@RequestScoped
public class RecognitionPage {

    @Inject
    private Cases cases;

    @Inject
    private Proofs proofs;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private Long evidence;

    private CaseView view;
    private Evidence piece;
    private String words;

    @PostConstruct
    void load() {
        view = cases.getView(Optional.ofNullable(id).orElseThrow(NotFound::new));
        piece = view.candidacy().getEvidence().stream()
                .filter(one -> Long.valueOf(one.getId()).equals(evidence))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String recognise() {
        return decided(true);
    }

    public String refuse() {
        return decided(false);
    }

    private String decided(boolean yes) {
        proofs.recognise(id, evidence, yes, words);
        return "/certify/case?faces-redirect=true&id=" + id + "&done=evidence."
                + (yes ? "recognised" : "notRecognised");
    }

    public CaseView getView() {
        return view;
    }

    public Evidence getPiece() {
        return piece;
    }

    /** What it was put forward for; null if the scheme asks for it no more. */
    public Item getItem() {
        return view.items().stream()
                .filter(item -> item.id().equals(piece.getRequirement()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the reader may decide on it now. */
    public boolean isToDecide() {
        return view.mayRecognise()
                && !piece.isDecided()
                && view.candidacy().getState().takesEvidence();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
