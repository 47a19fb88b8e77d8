package org.ijaza.certificate.pdf;

import freemarker.template.Template;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Problems;

/**
 * A kind of certificate, as a folder under {@code certificates/} describes it: what earns it, how long it is
 * valid, how it looks. Never changes; safe for many threads.
 */
public final class CertificateKind {

    /** What must be shown before a certificate of a kind is granted. */
    public enum Requirement {
        /** A centre attests that somebody took part in the course. */
        COURSE_ATTENDED,
        /** The course is completed, by the course's own rule; nobody needs to decide. */
        COURSE_COMPLETED,
        /** A certifier decided on the evidence that a scheme asks for. */
        CERTIFIER_DECISION
    }

    /**
     * A pair of languages, and who gets it unless another one is asked for.
     *
     * @param readers languages ({@code fr}) or languages in a country ({@code ar-JO})
     */
    record Offer(Layout layout, List<String> readers) {}

    private final String id;
    private final Texts title;
    private final Optional<ValidityRules> validity;
    private final Requirement requirement;
    private final List<Offer> offers;
    private final List<Signatory> signatories;
    private final String sealReason;
    private final String sealLocation;
    private final KindFiles files;

    /** @param settings what {@code certificate.yaml} says; found to be sound */
    CertificateKind(KindFolder.Settings settings, KindFiles files) {
        this.id = settings.id();
        this.title = settings.title();
        this.validity = settings.validity();
        this.requirement = settings.requirement();
        this.offers = settings.offers();
        this.signatories = settings.signatories();
        this.sealReason = settings.sealReason();
        this.sealLocation = settings.sealLocation();
        this.files = files;
    }

    /**
     * Reads a kind from its folder.
     *
     * @throws Problems if something is wrong with its files; says all of it, with file and line
     */
    public static CertificateKind read(Path folder) {
        return KindFolder.read(folder);
    }

    /** The folder's name, for example {@code completion}. */
    public String id() {
        return id;
    }

    /** For example "Certificate of completion". */
    public Texts title() {
        return title;
    }

    /** How long it is valid and how it is kept; nothing if it is valid without limit. */
    public Optional<ValidityRules> validity() {
        return validity;
    }

    /** What a certificate is granted that is issued on a day and replaces no other. */
    public Granted grantedOn(LocalDate issued) {
        return validity.map(rules -> new Granted(rules.firstFrom(issued), rules.version()))
                .orElseGet(() -> new Granted(Term.unlimited(issued), null));
    }

    public Requirement requirement() {
        return requirement;
    }

    /** The pairs of languages that it can be printed in, in the order of the file; at least one. */
    public List<Layout> layouts() {
        return offers.stream().map(Offer::layout).toList();
    }

    /** The pair for a person of this language in this country (ISO 3166-1 alpha-2 code). */
    public Layout layoutFor(Language language, String country) {
        return offeredTo(language.code() + "-" + country)
                .or(() -> offeredTo(language.code()))
                .orElseGet(() -> offers.get(0).layout());
    }

    private Optional<Layout> offeredTo(String reader) {
        return offers.stream()
                .filter(offer -> offer.readers().contains(reader))
                .map(Offer::layout)
                .findFirst();
    }

    /** In the order in which they stand on the sheet. */
    public List<Signatory> signatories() {
        return signatories;
    }

    /** Those of them who sign with the keys of their centres, in the order in which they do; none if it is only sealed. */
    public List<Signatory> signers() {
        return signatories.stream()
                .filter(signatory -> signatory.signer().isPresent())
                .toList();
    }

    /** Whether people have to sign before a certificate of this kind is issued. */
    public boolean isSigned() {
        return !signers().isEmpty();
    }

    /** Why it is sealed, as the electronic signature says it. */
    public String sealReason() {
        return sealReason;
    }

    /** Where it is sealed, as the electronic signature says it. */
    public String sealLocation() {
        return sealLocation;
    }

    Template template() {
        return files.template();
    }

    /** The texts that the template prints, by their names. */
    Map<String, String> texts(Language language) {
        return files.texts().get(language);
    }

    /** Its files beside {@code certificate.yaml}. */
    KindFiles files() {
        return files;
    }
}
