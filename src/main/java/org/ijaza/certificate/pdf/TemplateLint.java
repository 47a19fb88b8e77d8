package org.ijaza.certificate.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.yaml.Findings;

/**
 * Finds in a kind's template what would give a PDF that is no PDF/UA-1 (ISO 14289-1), so that the author is told where it
 * stands: text without a language, pictures without a text, headings out of order, a document without a title.
 */
final class TemplateLint {

    /** A tag; what FreeMarker writes between {@code <#} and {@code >} is none. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*?)(/?)>");

    private static final Pattern NOTE = Pattern.compile("<!--.*?-->|<#--.*?-->", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<title>\\s*[^<\\s]");
    private static final Set<String> WITH_TEXT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li");
    private static final Set<String> WITHOUT_END = Set.of("br", "hr", "img", "link", "meta");

    private final String file;
    private final String source;
    private final Findings findings;
    private final Deque<String> open = new ArrayDeque<>();
    private int heading;

    private TemplateLint(String file, String source, Findings findings) {
        this.file = file;
        this.source = source;
        this.findings = findings;
    }

    static void of(String file, String source, Findings findings) {
        // notes become blank, so that lines stay where they are
        String text = NOTE.matcher(source).replaceAll(note -> note.group().replaceAll("[^\n]", " "));
        new TemplateLint(file, text, findings).look();
    }

    private void look() {
        if (!TITLE.matcher(source).find()) {
            findings.add(file, 1, "a <title> is expected: windows and screen readers call the document by it");
        }
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                open.poll();
            } else {
                opened(name, tag.group(3), line(tag.start()));
                if (tag.group(4).isEmpty() && !WITHOUT_END.contains(name)) {
                    open.push(tag.group(3));
                }
            }
        }
    }

    private void opened(String name, String attributes, int line) {
        switch (name) {
            case "html" -> expect(attributes, "lang", line, "<html> has no lang: the document would have no language");
            case "img", "object" -> expect(
                    attributes,
                    "alt",
                    line,
                    "<" + name + "> has no alt: who does not see it would learn nothing of it");
            case "table" -> findings.add(
                    file, line, "<table> is not for layout: place blocks, which keep the order of reading");
            default -> {
                if (WITH_TEXT.contains(name)) {
                    withText(name, attributes, line);
                }
            }
        }
    }

    private void withText(String name, String attributes, int line) {
        boolean spoken = has(attributes, "lang")
                || open.stream()
                        .limit(Math.max(0, open.size() - 1)) // all but <html>, whose language is that of one side only
                        .anyMatch(outer -> has(outer, "lang"));
        if (!spoken) {
            findings.add(file, line, "<" + name + "> has no lang, nor has a block around it");
        }
        if (name.charAt(0) == 'h') {
            int level = name.charAt(1) - '0';
            if (level > heading + 1) {
                findings.add(file, line, "<" + name + "> skips a level: headings go from h1 on, one by one");
            }
            heading = level;
        }
    }

    private void expect(String attributes, String name, int line, String message) {
        if (!has(attributes, name)) {
            findings.add(file, line, message);
        }
    }

    private static boolean has(String attributes, String name) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*(\"[^\"]*\\S[^\"]*\"|'[^']*\\S[^']*')")
                .matcher(attributes)
                .find();
    }

    private int line(int at) {
        return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
