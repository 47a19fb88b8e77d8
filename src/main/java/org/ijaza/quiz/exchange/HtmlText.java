package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Makes the plain text that the bank holds out of HTML of others: an allow list lets through what has a shape in plain
 * text, and what it discards is said. Paragraphs, line breaks, lists and the rows of tables become lines.
 */
final class HtmlText implements HtmlStreamEventReceiver {

    private static final Set<String> LINES = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "table", "tr", "hr");

    private static final Set<String> LOOKS =
            Set.of("b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "mark", "code", "small", "big", "font");

    private static final Set<String> MEDIA =
            Set.of("video", "audio", "source", "track", "iframe", "object", "embed", "applet", "canvas", "svg", "math");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(LINES.toArray(String[]::new))
            .allowElements("br", "td", "th", "thead", "tbody", "tfoot", "caption", "sub", "sup", "a", "span")
            .allowWithoutAttributes("a", "span")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private final StringBuilder text = new StringBuilder();
    private boolean spacePending;
    private boolean cellBefore;
    private boolean numbered;
    private int number;
    private String href = "";

    private HtmlText() {}

    /** @param remarks is told what has no place in plain text */
    static String of(String html, Set<Remark> remarks) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('\n') < 0) {
            return html.strip();
        }
        HtmlText made = new HtmlText();
        HtmlSanitizer.sanitize(html, POLICY.apply(made, new Discarded(), remarks));
        return made.text.toString().strip();
    }

    /** Whether an element stands on lines of its own. */
    static boolean isBlock(String element) {
        return LINES.contains(element);
    }

    /** HTML that reads as this text. */
    static String write(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r\n", "\n")
                .replace("\n", "<br>");
    }

    private static final class Discarded implements HtmlChangeListener<Set<Remark>> {
        @Override
        public void discardedTag(Set<Remark> remarks, String element) {
            String name = element.toLowerCase(Locale.ROOT);
            if (name.equals("img")) {
                remarks.add(Remark.of("note.picture"));
            } else if (MEDIA.contains(name)) {
                remarks.add(Remark.of("note.media"));
            } else if (LOOKS.contains(name)) {
                remarks.add(Remark.of("note.looks"));
            } else {
                remarks.add(Remark.of("note.element", name.length() > 30 ? name.substring(0, 30) : name));
            }
        }

        @Override
        public void discardedAttributes(Set<Remark> remarks, String element, String... attributes) {
            // style, classes and handlers: nothing that anybody wrote to be read
        }
    }

    @Override
    public void openDocument() {
        // nothing stands before the text
    }

    @Override
    public void closeDocument() {
        // nothing stands after the text
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "br" -> lineBreak();
            case "sup" -> append("^");
            case "sub" -> append("_");
            case "ul", "ol" -> {
                newLine();
                numbered = element.equals("ol");
                number = 0;
            }
            case "li" -> {
                newLine();
                text.append(numbered ? ++number + ". " : "- ");
            }
            case "tr" -> {
                newLine();
                cellBefore = false;
            }
            case "td", "th" -> {
                if (cellBefore) {
                    spacePending = false;
                    text.append(" | ");
                }
                cellBefore = true;
            }
            case "a" -> {
                int at = attributes.indexOf("href");
                href = at < 0 ? "" : attributes.get(at + 1);
            }
            default -> {
                if (LINES.contains(element)) {
                    newLine();
                }
            }
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("a") && !href.isEmpty()) {
            if (text.length() < href.length() || text.indexOf(href, text.length() - href.length()) < 0) {
                append(" (" + href + ")");
            }
            href = "";
        } else if (LINES.contains(element)) {
            newLine();
        }
    }

    /** A line break of the HTML's own source is a space; one that stands at the beginning or end of a line is none. */
    @Override
    public void text(String words) {
        int at = 0;
        while (at < words.length()) {
            int end = at;
            boolean broken = false;
            while (end < words.length() && " \t\r\n".indexOf(words.charAt(end)) >= 0) {
                broken |= words.charAt(end) == '\n' || words.charAt(end) == '\r';
                end++;
            }
            if (broken) {
                spacePending = true;
            } else {
                append(words.substring(at, end));
            }
            at = end;
            while (end < words.length() && " \t\r\n".indexOf(words.charAt(end)) < 0) {
                end++;
            }
            append(words.substring(at, end));
            at = end;
        }
    }

    private void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (spacePending && !atLineStart()) {
            text.append(' ');
        }
        spacePending = false;
        text.append(words);
    }

    private boolean atLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    private void newLine() {
        if (!atLineStart()) {
            lineBreak();
        }
        spacePending = false;
    }

    private void lineBreak() {
        spacePending = false;
        text.append('\n');
    }
}
