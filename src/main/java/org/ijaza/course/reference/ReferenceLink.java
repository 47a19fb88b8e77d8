package org.ijaza.course.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a lesson to the shared lists: {@code source:cets-197#12,13} or {@code term:presumed-victim}.
 *
 * @param term whether it leads to the glossary, not to a source
 * @param articles of the source that are cited, none if it is cited as a whole
 */
public record ReferenceLink(boolean term, String id, List<String> articles) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:(term):([a-z0-9-]+)|source:([a-z0-9-]+)(?:#([^#\\s]+))?)");

    public ReferenceLink {
        articles = List.copyOf(articles);
    }

    /** The link that this address of a Markdown link is, if it is one that could be followed. */
    public static Optional<ReferenceLink> of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                parts.group(1) != null
                        ? new ReferenceLink(true, parts.group(2), List.of())
                        : new ReferenceLink(
                                false,
                                parts.group(3),
                                parts.group(4) == null
                                        ? List.of()
                                        : List.of(parts.group(4).split(","))));
    }

    /** Whether an address means to be such a link, well written or not. */
    public static boolean isMeant(String address) {
        return address.startsWith("source:") || address.startsWith("term:");
    }

    /** Why the link leads nowhere, if it does. */
    public Optional<String> findProblem(References references) {
        if (term) {
            return references.findTerm(id).isPresent()
                    ? Optional.empty()
                    : Optional.of("there is no term '" + id + "' in glossary.yaml");
        }
        Optional<Source> source = references.findSource(id);
        if (source.isEmpty()) {
            return Optional.of("there is no source '" + id + "' in sources.yaml");
        }
        return articles.stream()
                .filter(article -> !source.get().articles().contains(article))
                .findFirst()
                .map(article -> "the source '" + id + "' has no article " + article
                        + " in sources.yaml: check the number, or add it to the articles there");
    }
}
