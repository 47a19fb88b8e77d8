package org.ijaza.certificate.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ijaza.certificate.pdf.CertificateKind.Offer;
import org.ijaza.certificate.pdf.CertificateKind.Requirement;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.YamlFormat;

/** Reads a kind of certificate from its folder, and says all that is wrong with it at once. */
final class KindFolder {

    /** What {@code certificate.yaml} says. */
    record Settings(
            String id,
            Texts title,
            Optional<ValidityRules> validity,
            Requirement requirement,
            List<Offer> offers,
            List<Signatory> signatories,
            String sealReason,
            String sealLocation) {}

    private static final String FILE = "certificate.yaml";
    private static final String DECIDED = "certifier-decision";
    /** What must be shown is read apart: where that is broken, its version in force goes on. */
    private static final YamlFormat FORMAT =
            new YamlFormat(KindFolder.class, "schema/certificate.schema.json", Set.of("scheme"));

    private KindFolder() {}

    static CertificateKind read(Path folder) {
        Node root = FORMAT.read(folder.resolve(FILE), folder.getFileName() + "/" + FILE);
        Findings findings = new Findings();
        if (!root.text("id").equals(folder.getFileName().toString())) {
            findings.add(root.get("id"), "the id must be the folder's name, " + folder.getFileName());
        }
        Settings settings = settings(root, findings);
        KindFiles files = KindFiles.read(folder, root.text("template"), findings);
        files.sources().forEach((name, source) -> {
            if (name.endsWith(".xhtml")) {
                TemplateLint.of(name, source, findings);
            }
        });
        findings.throwIfAny();
        return new CertificateKind(settings, files);
    }

    private static Settings settings(Node root, Findings findings) {
        Node seal = root.get("seal");
        return new Settings(
                root.text("id"),
                root.texts("title"),
                root.find("validity").map(validity -> ValiditySection.read(validity, findings)),
                Requirement.valueOf(root.text("requires").replace('-', '_').toUpperCase(Locale.ROOT)),
                offers(root.get("layouts"), findings),
                signatories(root, findings),
                seal.text("reason"),
                seal.text("location"));
    }

    private static List<Offer> offers(Node layouts, Findings findings) {
        List<Offer> offers = new ArrayList<>();
        Set<String> readers = new HashSet<>();
        for (Node item : layouts.items()) {
            List<String> own = item.itemsOf("for").stream().map(Node::text).toList();
            own.stream()
                    .filter(reader -> !readers.add(reader))
                    .forEach(reader -> findings.add(item, "readers of " + reader + " already have another layout"));
            Layout.of(item.text("languages"))
                    .ifPresentOrElse(
                            layout -> offers.add(new Offer(layout, own)),
                            () -> findings.add(item, "two different languages are expected, as in ar-fr"));
        }
        for (Language language : Language.values()) {
            if (!readers.contains(language.code())) {
                findings.add(layouts, "no layout is meant for readers of '" + language.code() + "'");
            }
        }
        return List.copyOf(offers);
    }

    private static List<Signatory> signatories(Node root, Findings findings) {
        List<Signatory> signatories = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Signer> centres = EnumSet.noneOf(Signer.class);
        for (Node item : root.itemsOf("signatories")) {
            if (!ids.add(item.text("id"))) {
                findings.add(item, "the signatory '" + item.text("id") + "' stands here a second time");
            }
            Optional<Signer> signer =
                    item.find("signs").map(signs -> Signer.valueOf(signs.text().toUpperCase(Locale.ROOT)));
            if (signer.isPresent() && !root.text("requires").equals(DECIDED)) {
                findings.add(item, "people sign only what a certifier decided on (requires: " + DECIDED + ")");
            }
            if (signer.filter(one -> !centres.add(one)).isPresent()) {
                findings.add(item, "this centre signs already; each signature is with another key");
            }
            signatories.add(new Signatory(item.text("id"), item.texts("office"), signer));
        }
        return List.copyOf(signatories);
    }
}
