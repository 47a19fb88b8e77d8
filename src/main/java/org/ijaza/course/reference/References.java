package org.ijaza.course.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.wording.Wording;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;
import org.ijaza.platform.yaml.YamlFormat;

/** The sources and the glossary that lie beside the courses, as they were read. Never changes. */
public final class References {

    /** Neither sources nor terms: every link to one is a mistake then. */
    public static final References NONE = new References(Map.of(), Map.of());

    private static final YamlFormat SOURCES = new YamlFormat(References.class, "schema/sources.schema.json");
    private static final YamlFormat GLOSSARY = new YamlFormat(References.class, "schema/glossary.schema.json");

    private final Map<String, Source> sources;
    private final Map<String, Term> terms;

    private References(Map<String, Source> sources, Map<String, Term> terms) {
        this.sources = Collections.unmodifiableMap(sources);
        this.terms = Collections.unmodifiableMap(terms);
    }

    /**
     * Reads {@code sources.yaml} and {@code glossary.yaml}; a file that is not there counts as empty.
     *
     * @param folder of the courses
     * @throws org.ijaza.platform.yaml.Problems with every mistake in them, by file and line
     */
    public static References read(Path folder) {
        Findings findings = new Findings();
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Term> terms = new LinkedHashMap<>();
        document(folder, "sources.yaml", SOURCES, findings).ifPresent(document -> document.itemsOf("sources")
                .forEach(entry -> add(sources, source(entry, findings), entry, findings)));
        document(folder, "glossary.yaml", GLOSSARY, findings).ifPresent(document -> document.itemsOf("terms")
                .forEach(entry -> add(terms, term(entry, findings), entry, findings)));
        findings.throwIfAny();
        return new References(sources, terms);
    }

    private static Optional<Node> document(Path folder, String name, YamlFormat format, Findings findings) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? format.read(file, name, findings) : Optional.empty();
    }

    private static Source source(Node entry, Findings findings) {
        Wording.checkName(entry.get("issuer"), findings);
        Wording.checkName(entry.get("title"), findings);
        return new Source(
                entry.text("id"),
                entry.texts("issuer"),
                entry.texts("title"),
                entry.text("date"),
                entry.itemsOf("articles").stream().map(Node::text).toList(),
                entry.text("address"));
    }

    private static Term term(Node entry, Findings findings) {
        Wording.checkName(entry.get("term"), findings);
        Wording.check(entry.get("definition"), findings);
        return new Term(entry.text("id"), entry.texts("term"), entry.texts("definition"));
    }

    private static <T> void add(Map<String, T> entries, T entry, Node written, Findings findings) {
        if (entries.putIfAbsent(written.text("id"), entry) != null) {
            findings.add(written, "'" + written.text("id") + "' is already there: choose another id");
        }
    }

    public Optional<Source> findSource(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Optional<Term> findTerm(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** All of them, in the order of the file. */
    public Collection<Term> terms() {
        return terms.values();
    }
}
