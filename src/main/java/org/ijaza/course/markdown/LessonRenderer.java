package org.ijaza.course.markdown;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ijaza.course.reference.ReferenceLink;
import org.ijaza.course.reference.References;
import org.ijaza.platform.ArabicNumbers;
import org.ijaza.platform.Language;

/**
 * Turns a lesson's Markdown into HTML that can be put into a page as it is: headings from {@code h2} on, our
 * blocks as {@code <section class="block block-case">}, wide tables that scroll by themselves, footnotes that
 * a screen reader announces in the lesson's language. What comes out has passed an allow list, whatever
 * went in. Safe for many threads.
 */
public final class LessonRenderer {

    private final Labels labels;

    public LessonRenderer(Labels labels) {
        this.labels = labels;
    }

    /**
     * Renders one lesson in one language.
     *
     * @param idPrefix begins every id in the HTML, so that it clashes with none of the page: letters, digits
     *     and hyphens, a letter first
     * @param mediaAddress gives the address under which a file {@code media/…} is served
     * @param references what links to sources and to the glossary lead to, from now on for good
     * @return HTML without a root element
     */
    public String render(
            LessonText text,
            Language language,
            String idPrefix,
            UnaryOperator<String> mediaAddress,
            References references) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new Addresses(mediaAddress, references, language))
                .nodeRendererFactory(context -> new BlockRenderer(context, labels, language))
                .nodeRendererFactory(context -> new TableRenderer(context, labels, language))
                .nodeRendererFactory(context -> new FootnoteRenderer(context, labels, language, idPrefix))
                .build();
        Node lesson = text.parse();
        if (language == Language.AR) {
            lesson.accept(new WholeNumbers());
        }
        return SafeHtml.of(renderer.render(lesson));
    }

    private static final class WholeNumbers extends AbstractVisitor {
        @Override
        public void visit(Text words) {
            words.setLiteral(ArabicNumbers.keptTogether(words.getLiteral()));
        }
    }

    /** Pictures load when they are seen, links tell no other site where the reader came from. */
    private record Addresses(UnaryOperator<String> media, References references, Language language)
            implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Image image) {
                attributes.put("src", address(image.getDestination()));
                attributes.put("loading", "lazy");
            } else if (node instanceof Link link) {
                if (isMedia(link.getDestination())) {
                    attributes.put("href", address(link.getDestination()));
                }
                if (ReferenceLink.isMeant(link.getDestination())) {
                    reference(link.getDestination(), attributes);
                }
                if (!attributes.containsValue("to-term")) {
                    attributes.put("rel", "noopener noreferrer");
                }
            }
        }

        /** The link's text names it; what is behind it is its title. A preview may have links that lead nowhere yet. */
        private void reference(String destination, Map<String, String> attributes) {
            attributes.put("href", "");
            ReferenceLink.of(destination)
                    .filter(link -> link.findProblem(references).isEmpty())
                    .ifPresent(link -> {
                        if (link.term()) {
                            references.findTerm(link.id()).ifPresent(term -> {
                                attributes.put("href", term.address());
                                attributes.put("title", term.definition().in(language));
                                attributes.put("class", "to-term");
                            });
                        } else {
                            references.findSource(link.id()).ifPresent(source -> {
                                attributes.put("href", source.address());
                                attributes.put("title", source.describedIn(language));
                                attributes.put("class", "to-source");
                            });
                        }
                    });
        }

        private String address(String destination) {
            return isMedia(destination) ? media.apply(destination) : "";
        }

        private static boolean isMedia(String destination) {
            return destination.startsWith("media/");
        }
    }
}
