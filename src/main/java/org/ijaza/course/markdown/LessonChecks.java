package org.ijaza.course.markdown;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.ijaza.course.reference.ReferenceLink;
import org.ijaza.course.reference.References;
import org.ijaza.platform.yaml.Findings;

/** Looks through a lesson's text for what a lesson must not have, and notes the files that it uses. */
final class LessonChecks extends AbstractVisitor {

    private static final Pattern OUTSIDE = Pattern.compile("(https?://|mailto:)\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA =
            Pattern.compile("media/[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)]");

    private final String file;
    private final Findings findings;
    private final References references;
    private final Map<String, Integer> media;
    private final Set<String> definedNotes = new HashSet<>();
    private final Set<String> usedNotes = new HashSet<>();
    private int lastHeading = 1;

    LessonChecks(String file, References references, Findings findings, Map<String, Integer> media) {
        this.file = file;
        this.references = references;
        this.findings = findings;
        this.media = media;
    }

    void check(String markdown, Node document) {
        if (markdown.isBlank()) {
            findings.add(file, 0, "the lesson is empty");
            return;
        }
        document.accept(this);
        definedNotes.stream()
                .filter(label -> !usedNotes.contains(label))
                .forEach(label -> findings.add(file, 0, "the footnote [^" + label + "] is not used in the text"));
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            problem(heading, "a level-one heading (#) is not allowed: the title stands in module.yaml; begin with ##");
        } else if (heading.getLevel() > lastHeading + 1) {
            problem(
                    heading,
                    "a heading of level " + heading.getLevel() + " follows one of level " + lastHeading
                            + ": levels must not be skipped");
        }
        lastHeading = Math.max(heading.getLevel(), 2);
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
        problem(html, "HTML is not allowed: write Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
        problem(html, "HTML is not allowed: " + html.getLiteral());
    }

    @Override
    public void visit(Image image) {
        String address = image.getDestination();
        if (OUTSIDE.matcher(address).matches()) {
            problem(image, "the picture " + address + " lies elsewhere: put it into the course's media folder");
        } else {
            mediaFile(image, address);
        }
        if (!hasText(image)) {
            problem(image, "the picture " + address + " has no alternative text: ![what it shows](" + address + ")");
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination();
        if (ReferenceLink.isMeant(address)) {
            reference(link, address);
        } else if (!OUTSIDE.matcher(address).matches()) {
            mediaFile(link, address);
        }
        if (!hasText(link)) {
            problem(link, "the link to " + address + " has no text");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        if (words.startsWith(":::") && text.getPrevious() == null) {
            problem(text, "three colons close a block here, but none is open");
        }
        // Text nodes end at brackets: a reference without a definition is left as "[", "^label", "]"
        Matcher note = FOOTNOTE.matcher(words);
        if (note.find()) {
            problem(
                    text,
                    "the footnote [^" + note.group(1) + "] has no text: write a line [^" + note.group(1) + "]: …");
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            usedNotes.add(reference.getLabel());
        }
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition definition) {
            definedNotes.add(definition.getLabel());
        } else if (block instanceof LessonBlock own) {
            check(own);
        }
        visitChildren(block);
    }

    private void reference(Link link, String address) {
        ReferenceLink.of(address)
                .map(meant -> meant.findProblem(references))
                .orElse(Optional.of(
                        "the link '" + address + "' must be source:id, source:id#article,article or term:id"))
                .ifPresent(message -> problem(link, message));
    }

    private void check(LessonBlock block) {
        if (BlockKind.of(block.word()).filter(BlockKind::needsSource).isPresent() && !hasSource(block)) {
            problem(
                    block,
                    "the block '" + block.word() + "' must say what it relies on: [text](source:id#article), with an id"
                            + " of sources.yaml");
        }
        if (BlockKind.of(block.word()).filter(BlockKind::staysEmpty).isPresent() && hasBody(block)) {
            problem(
                    block,
                    "the block '" + block.word() + "' has no text of its own: the platform puts there what the reader's"
                            + " national centre keeps");
        }
        if (BlockKind.of(block.word()).isEmpty()) {
            problem(block, "there is no block '" + block.word() + "'; blocks are " + BlockKind.allWords());
        }
        if (!block.isClosed()) {
            problem(block, "the block '" + block.word() + "' that begins here is not closed: a line ::: is missing");
        }
        for (Node around = block.getParent(); around != null; around = around.getParent()) {
            if (around instanceof LessonBlock outer) {
                problem(block, "a block cannot stand inside another: close '" + outer.word() + "' first");
                return;
            }
        }
    }

    private void mediaFile(Node node, String address) {
        if (address.contains("..")) {
            problem(node, "the address " + address + " leads out of the course's folder");
        } else if (MEDIA.matcher(address).matches()) {
            media.putIfAbsent(address, line(node));
        } else {
            problem(
                    node,
                    "the address '" + address
                            + "' must begin with https://, http://, mailto:, media/, source: or term:");
        }
    }

    private static boolean hasBody(LessonBlock block) {
        Node last = block.getLastChild();
        return last != null && !(last instanceof LessonBlock.Title);
    }

    private static boolean hasSource(LessonBlock block) {
        boolean[] found = {false};
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found[0] |= link.getDestination().startsWith("source:");
            }
        });
        return found[0];
    }

    private static boolean hasText(Node node) {
        boolean[] found = {false};
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                found[0] |= !text.getLiteral().isBlank();
            }

            @Override
            public void visit(org.commonmark.node.Code code) {
                found[0] |= !code.getLiteral().isBlank();
            }

            @Override
            public void visit(Image image) {
                found[0] |= image != node;
                visitChildren(image);
            }
        });
        return found[0];
    }

    private void problem(Node node, String message) {
        findings.add(file, line(node), message);
    }

    /** The line of the nearest piece of the text that knows it, from 1. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }
}
