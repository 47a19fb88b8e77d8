package org.ijaza.qualification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.qualification.Candidacies;
import org.ijaza.qualification.Evidence;
import org.ijaza.qualification.HandedIn;
import org.ijaza.qualification.Item;
import org.ijaza.qualification.Proofs;
import org.ijaza.qualification.Schemes;
import org.ijaza.qualification.Way;
import org.omnifaces.cdi.Param;

/** What a candidate puts forward for one thing that the scheme asks for. */
@Named
@RequestScoped
public class EvidencePage {

    private static final String ADDRESS = "/certify/evidence?faces-redirect=true&kind=%s&asked=%s&done=%s";

    @Inject
    private Candidacies candidacies;

    @Inject
    private Proofs proofs;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String asked;

    private Item item;
    private boolean takes;

    private String words;
    private Integer amount;
    private Part proof;

    @PostConstruct
    void load() {
        Way way = candidacies.getMyWay(getKind());
        takes = way.takesEvidence();
        item = Stream.concat(way.entry().stream(), way.preparation().stream())
                .filter(one -> one.id().equals(asked) && one.showing().isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String putForward() throws IOException {
        if (proof == null) {
            throw new Invalid("proof", "candidacy.invalid.noFile");
        }
        if (proof.getSize() > HandedIn.LARGEST) {
            throw new Invalid("proof", "candidacy.invalid.large");
        }
        try (InputStream content = proof.getInputStream()) {
            proofs.putForward(
                    getKind(),
                    asked,
                    words,
                    Objects.requireNonNullElse(amount, 0),
                    proof.getSubmittedFileName(),
                    content.readAllBytes());
        }
        return done("evidence.added");
    }

    public String sign() {
        proofs.sign(getKind(), asked);
        return done("evidence.signed");
    }

    public String takeBack(long id) {
        proofs.takeBack(getKind(), id);
        return done("evidence.removed");
    }

    private String done(String what) {
        return ADDRESS.formatted(getKind(), asked, what);
    }

    public String getKind() {
        return Optional.ofNullable(kind).orElse(Schemes.TRAINER);
    }

    public Item getItem() {
        return item;
    }

    /** Whether anything can be put forward now. */
    public boolean isTakes() {
        return takes;
    }

    /** What was put forward and can still be taken back. */
    public List<Evidence> getUndecided() {
        return item.evidence().stream().filter(one -> !one.isDecided()).toList();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public Part getProof() {
        return proof;
    }

    public void setProof(Part proof) {
        this.proof = proof;
    }
}
